package de.buendnis.newsletter.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.demo.DemoPart;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's first edition: written by one, approved by another, sent to those who subscribed. */
@Component
@ConditionalOnProperty("buendnis.demo")
@Order(2)
class EditionDemo implements DemoPart {

    private static final String ID =
            UUID.nameUUIDFromBytes("demo:edition".getBytes(UTF_8)).toString();
    private static final Actor AUTHOR = new Actor(ActorKind.MEDIA, "demo:media", "Mia Brandt");
    private static final Actor APPROVER =
            new Actor(ActorKind.OFFICE, "demo:office", "Anna Neumann");

    private static final Wording WORDING =
            new Wording(
                    "Zeit für Familie: Was die Bündnisse im Herbst bewegt",
                    """
                    Liebe Leserinnen und Leser,

                    in vielen Orten planen die Bündnisse gerade das kommende Jahr. Wir stellen drei Dinge vor, die sich zu lesen lohnen.""");

    private static final List<Text> TEXTS =
            List.of(
                    new Text(
                            "Plön: Wie 28 Partner an einem Tisch bleiben",
                            """
                            Das Bündnis in Plön arbeitet seit 2006 mit Verwaltung, Vereinen und Betrieben zusammen. Was den Kreis zusammenhält und woran er zurzeit arbeitet, steht in seinem Porträt.""",
                            "/buendnisse/ploen"),
                    new Text(
                            "Kreis Unna: Ein Bündnis, das andere ermuntert",
                            """
                            Das Bündnis im Kreis Unna sammelt Ideen und gelungene Projekte, und es hilft Städten und Gemeinden, ein eigenes Bündnis zu gründen.""",
                            "/buendnisse/kreis-unna"),
                    new Text(
                            "Der nächste Aktionstag",
                            """
                            In der Woche um den Internationalen Tag der Familie am 15. Mai zeigen die Bündnisse, wie Zeit für Familie entsteht. Die bestätigten Aktionen stehen schon im Kalender, nach Tagen und Orten sortiert.""",
                            "/aktionstag"));

    private final Editions editions;
    private final EditionCommands commands;

    EditionDemo(Editions editions, EditionCommands commands) {
        this.editions = editions;
        this.commands = commands;
    }

    private record Text(String title, String text, String link) {}

    @Override
    public boolean hasData() {
        return editions.count() > 0;
    }

    /** One step after the other; those that were taken before a crash are not taken again. */
    @Override
    public boolean load() {
        @Nullable EditionStage stage = stage();
        if (stage == null || stage == EditionStage.DRAFT) {
            write();
        }
        once(EditionStage.DRAFT, "submit", AUTHOR, commands::submit);
        once(EditionStage.IN_REVIEW, "approve", APPROVER, commands::approve);
        once(EditionStage.APPROVED, "send", AUTHOR, commands::send);
        return stage() == EditionStage.SENT;
    }

    private void write() {
        var unused = commands.draft(command("draft", AUTHOR), "zeit-fuer-familie", WORDING);
        IntStream.range(0, TEXTS.size())
                .forEach(
                        at -> {
                            Text text = TEXTS.get(at);
                            commands.add(
                                    command("text-" + at, AUTHOR),
                                    Piece.own(
                                            "text-" + at, text.title(), text.text(), text.link()));
                        });
    }

    private void once(EditionStage at, String step, Actor by, Consumer<Command> work) {
        if (stage() == at) {
            work.accept(command(step, by));
        }
    }

    private @Nullable EditionStage stage() {
        return editions.find(ID).map(EditionSummary::stage).orElse(null);
    }

    private static Command command(String step, Actor by) {
        return new Command(ID, null, ID + ":" + step, by);
    }
}
