package de.buendnis.load.pages;

import de.buendnis.deploy.local.LocalSystem;
import de.buendnis.load.system.Work;
import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The floor: nginx in one process, with the page on its disk as it went out of the portal. */
record Nginx(ChildProcess process, int port) implements AutoCloseable {

    private static final int ATTEMPTS = 100;

    /**
     * Starts it, where it is installed.
     *
     * @param zipped what it answers at the path
     */
    static Optional<Nginx> start(Work work, String path, byte[] zipped) throws IOException {
        Optional<Path> program =
                Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (program.isEmpty()) {
            System.out.println("Without nginx, which is not installed (Debian: nginx-light)");
            return Optional.empty();
        }
        Path folder = work.folder().resolve("nginx");
        Path page = folder.resolve("pages" + path + ".gz");
        Files.createDirectories(page.getParent());
        Files.write(page, zipped);
        int port = LocalSystem.freePort();
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, settings(folder, port));
        ChildProcess process =
                ChildProcess.start(
                        new ChildCommand(
                                List.of(program.get().toString(), "-c", settings.toString()),
                                Map.of(),
                                folder.resolve("nginx.log"),
                                null));
        var nginx = new Nginx(process, port);
        nginx.awaitAnswer();
        return Optional.of(nginx);
    }

    private static String settings(Path folder, int port) {
        return """
        daemon off;
        # One process, whose processor time is all there is.
        master_process off;
        pid %1$s/nginx.pid;
        error_log stderr;
        events { worker_connections 256; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          default_type "text/html; charset=utf-8";
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          server {
            listen 127.0.0.1:%2$d;
            root %1$s/pages;
            location / { gzip_static always; }
          }
        }
        """
                .formatted(folder, port);
    }

    private void awaitAnswer() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        throw new IllegalStateException("nginx does not answer");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
