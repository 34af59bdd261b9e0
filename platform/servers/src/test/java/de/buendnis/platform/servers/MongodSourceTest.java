package de.buendnis.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodSourceTest {

    @TempDir Path folder;

    @Test
    void aGivenAddressComesFirst() throws IOException {
        program(folder.resolve("bin/mongod"));
        MongodSource source =
                find(
                        Map.of(
                                "BUENDNIS_MONGODB_URI",
                                "mongodb://one:1,two:2/?replicaSet=rs1",
                                "PATH",
                                folder.resolve("bin").toString()));
        assertThat(source)
                .isEqualTo(
                        new MongodSource.Given(
                                new MongoAddress(
                                        URI.create("mongodb://one:1,two:2/?replicaSet=rs1"))));
        assertThat(((MongodSource.Given) source).address().database("garden"))
                .isEqualTo("mongodb://one:1,two:2/garden?replicaSet=rs1");
    }

    @Test
    void thenTheProgramOnThePath() throws IOException {
        Path program = program(folder.resolve("bin/mongod"));
        program(folder.resolve("cache/buendnisse/mongodb-6.0.5/mongod"));
        assertThat(find(Map.of("PATH", "/nowhere:" + folder.resolve("bin"))))
                .isEqualTo(new MongodSource.Program(program));
    }

    @Test
    void thenTheOneThatWasFetchedBefore() throws IOException {
        Path program = program(folder.resolve("cache/buendnisse/mongodb-6.0.5/mongod"));
        assertThat(find(Map.of("PATH", "/nowhere"))).isEqualTo(new MongodSource.Program(program));
    }

    private MongodSource find(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return MongodSource.find(all, progress -> {});
    }

    private static Path program(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toRealPath();
    }
}
