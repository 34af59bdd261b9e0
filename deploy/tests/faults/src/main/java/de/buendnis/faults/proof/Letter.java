package de.buendnis.faults.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/**
 * A mail as the service that sends it has written it down.
 *
 * @param arrivals how often it has come to the mail server
 */
record Letter(String service, String id, String to, String state, int attempts, long arrivals) {

    /** Which sends a link again rather than ask somebody: nobody minds to have one twice. */
    static final String OF_LINKS = "identity";

    static Letter of(String service, Document row, Map<String, Long> arrivals) {
        String id = row.getString("_id");
        return new Letter(
                service,
                id,
                row.getString("to"),
                row.getString("state"),
                row.getInteger("attempts", 0),
                arrivals.getOrDefault(name(id), 0L));
    }

    /** Its Message-ID's part before the @. */
    String name() {
        return name(id);
    }

    private static String name(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString();
    }

    boolean isUncertain() {
        return state.equals("UNCERTAIN");
    }

    /** Whether it may have come more than once, if it was sent more than once. */
    boolean isLink() {
        return service.equals(OF_LINKS);
    }

    /** The edition that it brings, or what else made it. */
    String run() {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }
}
