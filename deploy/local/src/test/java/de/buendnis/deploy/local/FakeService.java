package de.buendnis.deploy.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Stands where a service stands, so that the launcher's tests need no service: it is ready at once
 * and says what it was told.
 */
final class FakeService {

    private static final String REFUSAL = "refuse";

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if (Files.exists(jar.resolveSibling(REFUSAL))) {
            throw new IllegalStateException("refuses to start");
        }
        System.out.println("told " + String.join(" ", arguments));
        System.out.println("secret " + System.getenv("BUENDNIS_SECRET_INTERNAL").length());
        System.out.println("FIRST-ACCOUNT leitung@example.org geheim-4711");
        int port = Integer.parseInt(value(arguments, "--management.server.port="));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/actuator/health/readiness",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    private static String value(String[] arguments, String key) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(key))
                .map(argument -> argument.substring(key.length()))
                .findFirst()
                .orElseThrow();
    }

    /** Lays the fake out as the build lays out every service. */
    static void layOut(Path root) throws IOException {
        for (Service service : Service.ALL) {
            write(service.jar(root));
            write(service.target(root).resolve("extracted/" + service.name() + "-1-SNAPSHOT.jar"));
        }
    }

    /** The service dies at every start until somebody deletes the file. */
    static Path refuse(Path root, String name) throws IOException {
        return Files.createFile(root.resolve("services/" + name + "/target/extracted/" + REFUSAL));
    }

    private static void write(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream output = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(output, manifest)) {
            archive.putNextEntry(new JarEntry(entry));
            archive.write(FakeService.class.getResourceAsStream("/" + entry).readAllBytes());
        }
    }
}
