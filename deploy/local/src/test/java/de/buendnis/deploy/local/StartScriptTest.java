package de.buendnis.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./start} in a tree of its own, with programs that only say that they were called. */
class StartScriptTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir Path root;

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(REPOSITORY.resolve("start"), root.resolve("start"));
        Path finder = Path.of("deploy/local/jdk.sh");
        // This machine's own JDKs are out of sight.
        write(
                finder.toString(),
                Files.readString(REPOSITORY.resolve(finder))
                        .replaceAll(" /(usr|Library|opt)/", " /nowhere/"));
        for (String tool :
                List.of(
                        "basename",
                        "cksum",
                        "dirname",
                        "find",
                        "grep",
                        "head",
                        "mkdir",
                        "rm",
                        "sed",
                        "touch")) {
            program("bin/" + tool, "exec " + tool(tool) + " \"$@\"");
        }
        write("pom.xml", "");
        write("contracts/pom.xml", "");
        write("platform/web/pom.xml", "");
        write("services/registry/src/main/java/Registry.java", "");
        for (Path file : all()) {
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        }
    }

    @Test
    void withoutJdk25ItSaysSoWithTheRemedy() throws Exception {
        jdk("21.0.2");
        assertThat(start())
                .containsExactly(
                        "JDK 25 fehlt. Installieren Sie eines (z. B. Temurin 25 von adoptium.net) oder nennen Sie es: export JAVA_HOME=/pfad/zum/jdk-25");
    }

    @Test
    void withoutNpmItSaysSoWithTheRemedy() throws Exception {
        jdk("25.0.3");
        program("bin/mvn", "exit 0");
        assertThat(start())
                .singleElement()
                .asString()
                .startsWith("npm fehlt. Installieren Sie Node.js 20 oder neuer");
    }

    @Test
    void whatIsMissingIsBuilt() throws Exception {
        jdk("25.0.3");
        program("bin/npm", "exit 0");
        program(
                "bin/mvn",
                "mkdir -p deploy/local/target/lib services/registry/target\n"
                        + "touch deploy/local/target/local-1-SNAPSHOT.jar"
                        + " services/registry/target/registry-1-SNAPSHOT.jar");
        List<String> first = start("--port", "9080");
        assertThat(first).hasSize(3);
        assertThat(first.getFirst()).startsWith("Wird gebaut");
        assertThat(first.get(1)).startsWith("Alle Teile lernen, schneller zu starten");
        assertThat(root.resolve("target/build.log"))
                .content()
                .endsWith("de.buendnis.deploy.local.Training\n");
        assertThat(first.getLast())
                .startsWith("java ")
                .endsWith("de.buendnis.deploy.local.Launcher --port 9080");

        assertThat(start()).as("nothing to build the second time").hasSize(1);
    }

    @Test
    void aTrainingThatFailsIsSaidAndHoldsNothingUp() throws Exception {
        jdk("25.0.3");
        program("bin/npm", "exit 0");
        program("bin/mvn", "exit 0");
        program("jdk/bin/java", "case \"$*\" in *Training*) exit 1;; esac; echo java \"$@\"");
        product("services/registry/target/placeholder");
        Files.createDirectories(root.resolve("deploy/local/target"));
        assertThat(start())
                .anyMatch(line -> line.startsWith("Das ist nicht gelungen"))
                .last()
                .asString()
                .endsWith("de.buendnis.deploy.local.Launcher");
    }

    @Test
    void whatWasLearntFromAJarThatIsReplacedMeanwhileIsForgotten() throws Exception {
        jdk("25.0.3");
        program("bin/npm", "exit 0");
        program("bin/mvn", "exit 0");
        program(
                "jdk/bin/java",
                """
                cd "$(dirname "$0")/../.."
                case "$*" in *Training*) ;; *) exit 0 ;; esac
                echo learnt > services/registry/target/registry.aot
                [ ! -f replaced ] || echo > services/registry/target/registry-1-SNAPSHOT.jar""");
        write("services/registry/target/registry.aot", "");
        Files.createDirectories(root.resolve("deploy/local/target"));
        start();
        assertThat(root.resolve("services/registry/target/registry.aot")).exists();
        write("replaced", "");
        start();
        assertThat(root.resolve("services/registry/target/registry.aot")).doesNotExist();
    }

    @Test
    void whatIsOlderThanItsSourceIsBuiltAgain() throws Exception {
        jdk("25.0.3");
        product("deploy/local/target/local-1-SNAPSHOT.jar");
        product("services/registry/target/registry-1-SNAPSHOT.jar");
        Files.createDirectories(root.resolve("deploy/local/target/lib"));
        assertThat(start()).singleElement().asString().startsWith("java ");

        write("services/registry/src/test/java/RegistryTest.java", "");
        write("services/registry/README.md", "");
        assertThat(start()).as("neither tests nor texts").hasSize(1);

        write("services/registry/src/main/java/Registry.java", "changed");
        assertThat(start()).singleElement().asString().startsWith("mvn fehlt.");
    }

    @Test
    void aBuildThatFailsNamesItsErrorsAndItsLog() throws Exception {
        jdk("25.0.3");
        program("bin/npm", "exit 0");
        program(
                "bin/mvn",
                "echo '[INFO] much'; echo '[ERROR] Registry.java:[3,1] ; expected'; exit 1");
        assertThat(start())
                .contains("[ERROR] Registry.java:[3,1] ; expected")
                .doesNotContain("[INFO] much")
                .last()
                .asString()
                .startsWith("Das Bauen ist gescheitert. Den Grund nennt ")
                .endsWith("target/build.log");
    }

    private List<String> start(String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of("/bin/sh", root.resolve("start").toString()));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", root.resolve("bin").toString());
        builder.environment().put("HOME", root.toString());
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    }

    private void jdk(String version) throws IOException {
        write("jdk/release", "JAVA_VERSION=\"" + version + "\"\n");
        program("jdk/bin/javac", "exit 0");
        program("jdk/bin/java", "echo java \"$@\"");
    }

    private void program(String name, String script) throws IOException {
        write(name, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(
                root.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void product(String name) throws IOException {
        write(name, "");
        Files.setLastModifiedTime(root.resolve(name), FileTime.from(TODAY));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.startsWith(root.resolve("bin"))).toList();
        }
    }

    private static Path tool(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
