package de.buendnis.platform.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process that cannot outlive its parent, not even one that was killed hard: it runs under
 * a small shell that kills it as soon as the parent's end of a pipe closes. See RATIONALE.md.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final String SUPERVISOR = supervisor();

    private final Process shell;
    private final ProcessHandle child;
    private final CompletableFuture<Integer> exit;

    private ChildProcess(Process shell, ProcessHandle child) {
        this.shell = shell;
        this.child = child;
        this.exit =
                shell.onExit()
                        .thenApply(
                                ended -> {
                                    // Only matters when someone killed the shell and not the child.
                                    child.destroyForcibly();
                                    return ended.exitValue();
                                });
    }

    /** Starts the command and returns at once; whether it can serve is for the caller to find. */
    public static ChildProcess start(ChildCommand command) {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            Path pidFile = command.pidFile();
            if (pidFile != null) {
                Files.createDirectories(pidFile.toAbsolutePath().getParent());
            }
            List<String> line = new ArrayList<>();
            line.addAll(List.of("/bin/sh", "-c", SUPERVISOR, "supervisor"));
            line.add(command.log().toString());
            line.add(pidFile == null ? "" : pidFile.toString());
            line.addAll(command.line());
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().putAll(command.environment());
            builder.redirectError(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            Process shell = builder.start();
            return new ChildProcess(shell, child(shell, command));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.line().getFirst(), e);
        }
    }

    private static ProcessHandle child(Process shell, ChildCommand command) throws IOException {
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(shell.getInputStream(), UTF_8));
        String pid = answer.readLine();
        if (pid == null) {
            throw new IOException("No process id from " + command.line().getFirst());
        }
        // A child that has ended already has no handle any more: then the shell stands for it.
        return ProcessHandle.of(Long.parseLong(pid)).orElseGet(shell::toHandle);
    }

    /** The child's own process id, which is also in the pid file. */
    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return shell.isAlive();
    }

    /** Completes with the child's exit code (128 + signal when it was killed). */
    public CompletableFuture<Integer> onExit() {
        return exit.copy();
    }

    /** Asks the child to end ({@code SIGTERM}) and kills it after the time. */
    public void stop(Duration grace) {
        child.destroy();
        if (!hasEnded(grace)) {
            kill();
        }
    }

    /** Kills the child at once ({@code SIGKILL}) and waits until it is gone. */
    public void kill() {
        child.destroyForcibly();
        exit.join();
    }

    @Override
    public void close() {
        stop(GRACE);
    }

    private boolean hasEnded(Duration time) {
        try {
            exit.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String supervisor() {
        try (InputStream script = ChildProcess.class.getResourceAsStream("supervisor.sh")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
