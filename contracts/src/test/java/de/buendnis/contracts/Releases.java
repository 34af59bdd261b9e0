package de.buendnis.contracts;

import de.buendnis.contracts.consultation.ConsultationMessage;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.ContactMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/**
 * The folder of frozen schemas: {@code <topic>/<number>.avsc} and the checksums of all of them.
 *
 * <p>{@code main} freezes what has changed since the last release; it is called by a person, see
 * RATIONALE.md.
 */
final class Releases {

    /** Every topic's current schema. A topic without one is refused by ContractsTest. */
    static final Map<String, Schema> CURRENT =
            new TreeMap<>(
                    Map.of(
                            "registry.alliance", AllianceMessage.getClassSchema(),
                            "registry.contact", ContactMessage.getClassSchema(),
                            "events.campaign", CampaignMessage.getClassSchema(),
                            "events.participation", ParticipationMessage.getClassSchema(),
                            "newsletter.edition", EditionMessage.getClassSchema(),
                            "consultation.request", ConsultationMessage.getClassSchema()));

    private final Path folder;

    Releases(Path folder) {
        this.folder = folder;
    }

    static Releases ofThisModule() {
        return new Releases(Path.of("src/main/resources/released"));
    }

    List<Schema> of(String topic) throws IOException {
        var schemas = new ArrayList<Schema>();
        for (Path file : files()) {
            if (file.startsWith(folder.resolve(topic))) {
                schemas.add(new Schema.Parser().parse(Files.readString(file)));
            }
        }
        return schemas;
    }

    /** Files that were changed, added or removed since their checksum was taken. */
    List<String> edited() throws IOException {
        var recorded = recorded();
        var edited = new ArrayList<String>();
        for (Path file : files()) {
            String name = folder.relativize(file).toString();
            if (!checksum(file).equals(recorded.remove(name))) {
                edited.add(name);
            }
        }
        edited.addAll(recorded.keySet());
        return edited;
    }

    void release(String topic, Schema schema) throws IOException {
        Path next = folder.resolve(topic).resolve((of(topic).size() + 1) + ".avsc");
        Files.createDirectories(next.getParent());
        Files.writeString(next, SchemaFormatter.format("json/pretty", schema) + "\n");
        Files.writeString(
                folder.resolve(ReleasedSchemas.CHECKSUMS),
                checksum(next) + "  " + folder.relativize(next) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private Map<String, String> recorded() throws IOException {
        Path list = folder.resolve(ReleasedSchemas.CHECKSUMS);
        var recorded = new TreeMap<String, String>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\\s+", 2);
            recorded.put(parts[1], parts[0]);
        }
        return recorded;
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
        }
    }

    private static String checksum(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var releases = new Releases(Path.of(arguments[0]));
        for (var entry : CURRENT.entrySet()) {
            List<Schema> frozen = releases.of(entry.getKey());
            if (frozen.isEmpty() || !frozen.getLast().equals(entry.getValue())) {
                releases.release(entry.getKey(), entry.getValue());
            }
        }
    }
}
