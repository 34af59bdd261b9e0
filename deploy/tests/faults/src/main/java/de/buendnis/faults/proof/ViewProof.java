package de.buendnis.faults.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.faults.system.TestedSystem;
import de.buendnis.faults.traffic.Store;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A view is what the kit makes of the topic's records when it is fed all of them twice, shuffled,
 * and keeps the highest version of each key.
 */
final class ViewProof {

    /**
     * A view of a service.
     *
     * @param fields what is compared: field of the row by the path in the message's state
     */
    private record View(
            String service, String collection, Store store, Map<String, String> fields) {}

    private static final Map<String, String> OF_ALLIANCE =
            Map.of(
                    "name", "state.name",
                    "slug", "state.slug",
                    "place", "state.place.name",
                    "district", "state.place.districtName");

    private static final List<View> VIEWS =
            List.of(
                    new View("events", "seen.alliance", Store.ALLIANCE, OF_ALLIANCE),
                    new View("newsletter", "seen.alliance", Store.ALLIANCE, OF_ALLIANCE),
                    new View("consultation", "seen.alliance", Store.ALLIANCE, OF_ALLIANCE),
                    new View(
                            "events",
                            "seen.contact",
                            Store.CONTACT,
                            Map.of("allianceId", "state.allianceId", "mail", "state.mail")),
                    new View(
                            "newsletter",
                            "seen.campaign",
                            Store.CAMPAIGN,
                            Map.of(
                                    "slug", "state.slug",
                                    "title", "state.title",
                                    "motto", "state.motto")));

    private ViewProof() {}

    static void look(World world, Findings findings, Random random, TestedSystem system) {
        for (View view : VIEWS) {
            if (!system.instances(view.service()).isEmpty()) {
                String kept = hash(kept(world, view));
                String expected = hash(expected(world, view, random));
                findings.require(
                        kept.equals(expected),
                        "%s of %s has hash %s, the topic makes %s",
                        view.collection(),
                        view.service(),
                        kept,
                        expected);
            }
        }
    }

    private static Map<String, String> kept(World world, View view) {
        var rows = new TreeMap<String, String>();
        for (Document document : world.collection(view.service(), view.collection()).find()) {
            Document state = document.get("state", Document.class);
            String row =
                    view.fields().keySet().stream()
                            .sorted()
                            .map(field -> state == null ? "-" : text(state.get(field)))
                            .collect(Collectors.joining("|"));
            rows.put(document.getString("_id"), document.getLong("version") + "|" + row);
        }
        return rows;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static Map<String, String> expected(World world, View view, Random random) {
        var twice = new ArrayList<Told>(world.told(view.store()));
        twice.addAll(world.told(view.store()));
        Collections.shuffle(twice, random);
        var newest = new HashMap<String, Told>();
        for (Told told : twice) {
            var unused =
                    newest.merge(
                            told.key(),
                            told,
                            (one, other) -> other.version() > one.version() ? other : one);
        }
        var rows = new TreeMap<String, String>();
        newest.forEach(
                (key, told) ->
                        rows.put(
                                key,
                                told.version()
                                        + "|"
                                        + view.fields().keySet().stream()
                                                .sorted()
                                                .map(field -> view.fields().get(field))
                                                .map(path -> told.text(path).orElse("-"))
                                                .collect(Collectors.joining("|"))));
        return rows;
    }

    private static String hash(Map<String, String> rows) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(rows.toString().getBytes(UTF_8));
            return "%s (%d rows)".formatted(HexFormat.of().formatHex(digest, 0, 8), rows.size());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
