package de.buendnis.faults.proof;

import com.mongodb.client.model.Filters;
import de.buendnis.faults.traffic.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What services do about one another's facts, they do once for each. */
final class ReactionProof {

    private ReactionProof() {}

    static void look(World world, Findings findings) {
        lookAtNews(world, findings);
        lookAtActions(world, findings);
        lookAtActivities(world, findings);
        for (String service : List.of("registry", "events", "newsletter", "consultation")) {
            long parked = world.collection(service, "parked").countDocuments();
            findings.require(parked == 0, "%s has parked %d records", service, parked);
        }
    }

    /** An item for each fact that is worth telling, and for no other. */
    private static void lookAtNews(World world, Findings findings) {
        Set<String> expected = new HashSet<>();
        expected.addAll(items(world, Store.ALLIANCE, "FOUNDED"));
        world.told(Store.ALLIANCE).stream()
                .filter(told -> told.tells("PROFILE_PUBLISHED"))
                .filter(
                        told ->
                                told.text("change.profilePublished.first")
                                        .filter("true"::equals)
                                        .isPresent())
                .forEach(told -> expected.add(told.eventId() + ":item"));
        expected.addAll(items(world, Store.CAMPAIGN, "REGISTRATION_OPENED"));
        Bson ofParticipations = Filters.regex("kind", Pattern.compile("^ACTIONS_"));
        Set<String> made = ids(world, Filters.not(ofParticipations));
        compare(expected, made, "news", findings);

        Set<String> confirmed = items(world, Store.PARTICIPATION, "CONFIRMED");
        Set<String> strange = ids(world, ofParticipations);
        strange.removeAll(confirmed);
        strange.forEach(id -> findings.add("news %s tells no confirmation", id));
    }

    private static Set<String> items(World world, Store store, String fact) {
        return world.told(store).stream()
                .filter(told -> told.tells(fact))
                .map(told -> told.eventId() + ":item")
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(World world, Bson which) {
        return world.collection("newsletter", "item").find(which).into(new ArrayList<>()).stream()
                .map(document -> document.getString("_id"))
                .collect(Collectors.toSet());
    }

    /** One living item for each participation with public actions, in their newest words. */
    private static void lookAtActions(World world, Findings findings) {
        Map<String, Long> living =
                world.all("newsletter", "item").stream()
                        .filter(item -> "ACTIONS_CONFIRMED".equals(item.getString("kind")))
                        .filter(item -> item.get("dropped") == null)
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.getString("allianceId"),
                                        Collectors.counting()));
        for (Told told : world.newest(Store.PARTICIPATION).values()) {
            String alliance = told.text("state.allianceId").orElse("");
            long expected = hasPublicActions(told) ? 1 : 0;
            findings.require(
                    living.getOrDefault(alliance, 0L) == expected,
                    "participation of %s: %d living items instead of %d",
                    alliance,
                    living.getOrDefault(alliance, 0L),
                    expected);
        }
    }

    private static boolean hasPublicActions(Told told) {
        return told.message().get(told.message().getSchema().getField("state").pos())
                        instanceof IndexedRecord state
                && state.get(state.getSchema().getField("actions").pos()) instanceof List<?> actions
                && actions.stream()
                        .anyMatch(
                                action ->
                                        action instanceof IndexedRecord record
                                                && String.valueOf(
                                                                record.get(
                                                                        record.getSchema()
                                                                                .getField("state")
                                                                                .pos()))
                                                        .equals("PUBLISHED"));
    }

    /** A sign of life, and a letter, for each confirmation. */
    private static void lookAtActivities(World world, Findings findings) {
        Set<String> confirmed =
                world.told(Store.PARTICIPATION).stream()
                        .filter(told -> told.tells("CONFIRMED"))
                        .map(Told::eventId)
                        .collect(Collectors.toSet());
        Set<String> activities =
                world.collection("registry", "activity").find().into(new ArrayList<>()).stream()
                        .map(document -> document.getString("_id").replace(":activity", ""))
                        .collect(Collectors.toSet());
        compare(confirmed, activities, "activity", findings);
        Set<String> letters =
                world
                        .collection("registry", "mails")
                        .find(Filters.regex("_id", Pattern.compile(":mail:")))
                        .into(new ArrayList<Document>())
                        .stream()
                        .map(document -> document.getString("_id").replaceAll(":mail:.*", ""))
                        .collect(Collectors.toSet());
        compare(confirmed, letters, "letter", findings);
    }

    private static void compare(
            Set<String> expected, Set<String> found, String what, Findings findings) {
        expected.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> findings.add("%s: the reaction to %s is missing", what, id));
        found.stream()
                .filter(id -> !expected.contains(id))
                .forEach(id -> findings.add("%s: %s has no fact", what, id));
    }
}
