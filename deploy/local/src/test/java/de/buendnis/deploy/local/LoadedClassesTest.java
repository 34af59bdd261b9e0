package de.buendnis.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    private static final Instant BUILT = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir Path root;
    private Path jar;
    private Path cache;

    @BeforeEach
    void layOut() throws IOException {
        jar = Service.PORTAL.jar(root);
        cache = Service.PORTAL.target(root).resolve("portal.aot");
        file(jar, BUILT);
    }

    @Test
    void withoutATrainingAServiceStartsAsEver() {
        assertThat(LoadedClasses.REMEMBERED.flags("portal", jar)).isEmpty();
    }

    @Test
    void aTrainingIsUsedByTheStartsAfterIt() throws IOException {
        assertThat(LoadedClasses.LEARNT.flags("portal", jar))
                .containsExactly("-XX:AOTCacheOutput=" + cache);
        file(cache, BUILT.plusSeconds(60));
        assertThat(LoadedClasses.REMEMBERED.flags("portal", jar))
                .containsExactly("-XX:AOTCache=" + cache);
    }

    @Test
    void whatWasLearntFromAnOlderJarIsForgotten() throws IOException {
        file(cache, BUILT.minusSeconds(60));
        assertThat(LoadedClasses.REMEMBERED.flags("portal", jar)).isEmpty();
    }

    private static void file(Path file, Instant time) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
