package de.buendnis.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path parent;

    @Test
    void aFolderThatWasBegunEmptyStaysEmpty() throws Exception {
        Path data = parent.resolve("data");
        try (DataFolder begun = DataFolder.open(new Options(data, 8080, true))) {
            assertThat(begun.empty()).isTrue();
        }
        try (DataFolder again = DataFolder.open(new Options(data, 8080, false))) {
            assertThat(again.empty()).isTrue();
        }
    }

    @Test
    void aFolderWithDemoDataCannotBecomeEmpty() throws Exception {
        Path data = Files.createDirectories(parent.resolve("data"));
        Files.createFile(data.resolve("secrets.properties"));
        assertThatThrownBy(() -> DataFolder.open(new Options(data, 8080, true)))
                .hasMessageContaining("enthält schon Demo-Daten")
                .hasMessageContaining("--data");
    }

    @Test
    void aFolderIsForOneLauncherAtATime() throws Exception {
        Options options = new Options(parent.resolve("data"), 8080, false);
        try (DataFolder first = DataFolder.open(options)) {
            assertThat(first.empty()).isFalse();
            assertThatThrownBy(() -> DataFolder.open(options))
                    .hasMessageContaining("ist schon in Benutzung");
        }
    }

    @Test
    void dataOfAnOlderVersionIsTakenOverAndOfANewerOneIsLeftAlone() throws Exception {
        Options options = new Options(parent.resolve("data"), 8080, false);
        Path data = Files.createDirectories(options.data());
        Files.createFile(data.resolve("secrets.properties"));
        try (DataFolder older = DataFolder.open(options)) {
            assertThat(older.of("layout")).hasContent("1");
        }
        Files.writeString(data.resolve("layout"), "2");
        assertThatThrownBy(() -> DataFolder.open(options))
                .hasMessageContaining("von einer neueren Version")
                .hasMessageContaining("--data");
        assertThat(data.resolve("layout")).hasContent("2");
    }

    @Test
    void aPlaceThatCannotBeAFolderIsNamed() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(new Options(file, 8080, false)))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    @Test
    void aLogThatGrewLongIsSetAside() throws Exception {
        try (DataFolder folder =
                DataFolder.open(new Options(parent.resolve("data"), 8080, false))) {
            Path log = folder.log("kafka");
            Files.write(log, new byte[6_000_000]);
            assertThat(folder.log("kafka")).isEqualTo(log).doesNotExist();
            assertThat(log.resolveSibling("kafka.log.1")).exists();
        }
    }
}
