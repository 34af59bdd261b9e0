package de.buendnis.faults.proof;

import de.buendnis.faults.traffic.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What people wrote to the desk is there once, each request has a number of its own, what the desk
 * told them is a letter, and whoever wants to found an alliance has one draft that knows its
 * request.
 */
final class AdviceProof {

    private static final Set<String> MAILED =
            Set.of("RECEIVED", "ANSWERED", "WAITING_FOR_REQUESTER");

    private AdviceProof() {}

    static void look(World world, Findings findings) {
        List<Document> requests = world.all("consultation", "request");
        lookAtWords(world, requests, findings);
        lookAtNumbers(requests, findings);
        lookAtLetters(world, findings);
        lookAtFounders(world, findings);
    }

    private static void lookAtWords(World world, List<Document> requests, Findings findings) {
        Map<String, Long> written =
                requests.stream()
                        .flatMap(
                                request ->
                                        state(request).getList("thread", Document.class).stream())
                        .map(said -> said.getString("text").replaceAll(".* ", ""))
                        .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        world.ledger()
                .words()
                .forEach(
                        (word, acknowledged) -> {
                            long times = written.getOrDefault(word, 0L);
                            findings.require(
                                    times == 1 || (times == 0 && !acknowledged),
                                    "%s was written %d times, acknowledged: %s",
                                    word,
                                    times,
                                    acknowledged);
                        });
    }

    private static void lookAtNumbers(List<Document> requests, Findings findings) {
        var numbers = new HashSet<String>();
        requests.stream()
                .map(request -> state(request).getString("number"))
                .filter(number -> !numbers.add(number))
                .forEach(number -> findings.add("number %s was given twice", number));
    }

    private static Document state(Document request) {
        return request.get("state", Document.class);
    }

    private static void lookAtLetters(World world, Findings findings) {
        Set<String> letters = world.letters().stream().map(Letter::id).collect(Collectors.toSet());
        world.told(Store.REQUEST).stream()
                .filter(told -> told.fact().filter(MAILED::contains).isPresent())
                .map(told -> "request:%s:%d:1".formatted(told.key(), told.version()))
                .filter(id -> !letters.contains(id))
                .forEach(id -> findings.add("letter %s is missing", id));
    }

    private static void lookAtFounders(World world, Findings findings) {
        Set<String> asked =
                world.told(Store.REQUEST).stream()
                        .filter(told -> told.tells("RECEIVED"))
                        .filter(told -> told.text("state.founders").isPresent())
                        .map(Told::key)
                        .collect(Collectors.toSet());
        once(asked, drafts(world), "draft", findings);
        once(asked, links(world), "link to the draft", findings);
    }

    private static Map<String, Long> drafts(World world) {
        return world.newest(Store.ALLIANCE).values().stream()
                .flatMap(told -> told.text("state.requestId").stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private static Map<String, Long> links(World world) {
        return world.told(Store.REQUEST).stream()
                .filter(told -> told.tells("LINKED_TO_ALLIANCE"))
                .map(told -> told.key() + ":" + told.version())
                .distinct()
                .map(name -> name.replaceAll(":.*", ""))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private static void once(
            Set<String> expected, Map<String, Long> found, String what, Findings findings) {
        var all = new HashSet<String>(expected);
        all.addAll(found.keySet());
        all.forEach(
                id ->
                        findings.require(
                                found.getOrDefault(id, 0L) == (expected.contains(id) ? 1 : 0),
                                "request %s: %d times a %s",
                                id,
                                found.getOrDefault(id, 0L),
                                what));
    }
}
