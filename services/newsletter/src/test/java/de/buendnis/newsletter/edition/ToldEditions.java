package de.buendnis.newsletter.edition;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Editions that subscribers have got, for tests of what follows from that. */
@TestComponent
public class ToldEditions {

    private static final Actor AUTHOR = new Actor(ActorKind.MEDIA, "mia", "Mia Brandt");
    private static final Actor APPROVER = new Actor(ActorKind.OFFICE, "anna", "Anna Neumann");

    private final EditionCommands commands;
    private final Aggregates<Edition, EditionHappening> editions;

    ToldEditions(EditionCommands commands, Aggregates<Edition, EditionHappening> editions) {
        this.commands = commands;
        this.editions = editions;
    }

    /** An edition that tells this item, on its way to the readers; answers its id. */
    public String tell(String itemId) {
        String id = UUID.randomUUID().toString();
        var unused =
                commands.draft(
                        command(id, AUTHOR), "t-" + id.substring(0, 8), new Wording("Neues", ""));
        Piece piece = new Piece("p", itemId, "Beitrag", "Text", "/aktionstag", Instant.EPOCH);
        editions.decide(
                command(id, AUTHOR),
                edition -> edition.add(piece, Editor.of(AUTHOR), Instant.now()));
        // Whether the item is true plays no part here.
        editions.decide(
                command(id, AUTHOR),
                edition -> edition.submit(SampleEditions.ALL_TRUE, Instant.now()));
        editions.decide(
                command(id, APPROVER),
                edition ->
                        edition.approve(
                                SampleEditions.ALL_TRUE, Editor.of(APPROVER), Instant.now()));
        editions.decide(
                command(id, AUTHOR),
                edition -> edition.send(SampleEditions.ALL_TRUE, Instant.now()));
        return id;
    }

    private static Command command(String id, Actor by) {
        return new Command(id, null, UUID.randomUUID().toString(), by);
    }
}
