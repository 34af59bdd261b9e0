package de.buendnis.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the services share and nobody else knows; made at the first start. */
final class Secrets {

    private static final List<String> NAMES =
            List.of("BUENDNIS_SECRET_INTERNAL", "BUENDNIS_SECRET_PORTAL");

    private Secrets() {}

    /** The secrets as environment variables: the command line is for everyone to see. */
    static Map<String, String> in(DataFolder folder) {
        Path file = folder.of("secrets.properties");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            Properties secrets = new Properties();
            try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
                secrets.load(reader);
            }
            return NAMES.stream()
                    .collect(Collectors.toMap(name -> name, name -> value(secrets, name, file)));
        } catch (IOException e) {
            throw new ServerUnavailable("Die Datei " + file + " ist nicht benutzbar.", e);
        }
    }

    private static String value(Properties secrets, String name, Path file) {
        String value = secrets.getProperty(name, "");
        if (value.isEmpty()) {
            throw new ServerUnavailable(
                    "In %s fehlt %s. Löschen Sie die Datei, dann wird sie neu erzeugt."
                            .formatted(file, name));
        }
        return value;
    }

    private static void write(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        String text =
                NAMES.stream()
                        .map(name -> name + "=" + secret(random) + "\n")
                        .collect(Collectors.joining());
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
