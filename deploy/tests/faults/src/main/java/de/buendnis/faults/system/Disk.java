package de.buendnis.faults.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small disk in memory that can be filled up.
 *
 * @param folder where it is mounted; a usual folder where nobody may mount
 * @param real whether it is such a disk
 */
public record Disk(Path folder, boolean real) implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    static Disk at(Path folder, boolean wanted) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The journal alone of an idle MongoDB takes 300 MB.
        String size = "size=768m";
        boolean mounted =
                wanted && run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()) == 0;
        var disk = new Disk(folder, mounted);
        if (mounted) {
            // Also when somebody has seen enough: a mount outlives its process.
            Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
        }
        return disk;
    }

    /** Leaves no byte free. */
    public void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] piece = new byte[PIECE];
            while (real) {
                ballast.write(piece);
            }
        } catch (IOException full) {
            // As wanted.
        }
    }

    /** Makes room again. */
    public void empty() {
        try {
            boolean _ = Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what is on it to where it outlives the mount. */
    void keep(Path target) {
        if (real) {
            int _ = run("cp", "-a", folder.toString(), target.toString());
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        if (real) {
            int _ = run("umount", "--lazy", folder.toString());
        }
    }

    static int run(String... line) {
        try {
            Process process =
                    new ProcessBuilder(List.of(line))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.onExit().join().exitValue();
        } catch (IOException noSuchProgram) {
            return 127;
        }
    }
}
