package de.buendnis.newsletter.edition;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Editions at every stage, made by their own happenings. */
final class SampleEditions {

    static final Instant NOW = Instant.parse("2027-03-16T09:40:00Z");
    static final Editor MIA = new Editor("mia", "Mia Brandt");
    static final Editor ANNA = new Editor("anna", "Anna Neumann");
    static final Editor BERND = new Editor("bernd", "Bernd Seidel");
    static final List<String> ALL_TRUE = List.of();

    private SampleEditions() {}

    /** Mia has begun it; nothing is in it. */
    static Edition empty() {
        return Edition.apply(
                null,
                Edition.draft(
                        "2027-04",
                        new Wording("Wenn Paten den Alltag leichter machen", "Liebe Leserinnen,"),
                        MIA,
                        NOW));
    }

    /** Mia's, with three pieces; the second one is made of an item. */
    static Edition draft() {
        Edition edition = empty();
        for (Piece piece : List.of(own("a"), ofItem("b", "item-b"), own("c"))) {
            edition = Edition.apply(edition, edition.add(piece, MIA, NOW));
        }
        return edition;
    }

    static Edition inReview() {
        Edition edition = draft();
        return Edition.apply(edition, edition.submit(ALL_TRUE, NOW));
    }

    /** By Anna. */
    static Edition approved() {
        Edition edition = inReview();
        return Edition.apply(edition, edition.approve(ALL_TRUE, ANNA, NOW));
    }

    static Edition sending() {
        Edition edition = approved();
        return Edition.apply(edition, edition.send(ALL_TRUE, NOW));
    }

    static Edition paused() {
        Edition edition = sending();
        return Edition.apply(edition, edition.pause(NOW));
    }

    static Edition sent() {
        Edition edition = sending();
        return Edition.apply(edition, edition.sent(3, NOW.plusSeconds(60)));
    }

    static Edition cancelled() {
        Edition edition = draft();
        return Edition.apply(edition, edition.cancel(NOW));
    }

    /** One at each stage. */
    static Stream<Edition> everyStage() {
        return Stream.of(draft(), inReview(), approved(), sending(), paused(), sent(), cancelled());
    }

    static Piece own(String id) {
        return Piece.own(id, "Beitrag " + id, "Text von " + id, "/buendnisse/ploen");
    }

    static Piece ofItem(String id, String itemId) {
        return new Piece(id, itemId, "Meldung " + id, "Text der Meldung", null, NOW);
    }
}
