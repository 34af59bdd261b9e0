package de.buendnis.consultation.request;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.desk.Desk;
import de.buendnis.consultation.desk.ServiceUnit;
import de.buendnis.consultation.request.Contribution.Kind;
import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.Stage.Progress;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a request into the words that a requester reads. */
@Component
class RequestViews {

    private final Desk desk;
    private final Alliances alliances;
    private final Clock clock;

    RequestViews(Desk desk, Alliances alliances, Clock clock) {
        this.desk = desk;
        this.alliances = alliances;
        this.clock = clock;
    }

    /**
     * A request for its requester.
     *
     * @param invitation the heading above the form, null where nothing can be written
     * @param reopens whether the form reopens the request
     */
    record View(
            StageBadge badge,
            List<Stage> stages,
            List<Fact> facts,
            List<Line> lines,
            @Nullable ServiceUnit unit,
            @Nullable String invitation,
            boolean reopens,
            boolean open) {}

    record Fact(String label, String text, @Nullable String link) {}

    /**
     * @param own whether the requester wrote it
     */
    record Line(String what, String when, String who, String text, boolean own) {}

    View of(Request request) {
        Instant until = request.reopenableUntil().orElse(null);
        boolean reopens = until != null && !clock.instant().isAfter(until);
        return new View(
                badge(request.stage()),
                stages(request),
                facts(request, reopens ? until : null),
                request.conversation().stream().map(RequestViews::line).toList().reversed(),
                desk.unit(request.handling().unit()).orElse(null),
                reopens ? "Ist doch noch etwas offen?" : invitation(request),
                reopens,
                !request.stage().isOver());
    }

    /** In the words of whoever is waited for. */
    static StageBadge badge(RequestStage stage) {
        return stage == RequestStage.WAITING_FOR_REQUESTER
                ? new StageBadge("warning", "Wir warten auf Ihre Antwort")
                : StageBadge.of(stage);
    }

    private static @Nullable String invitation(Request request) {
        return switch (request.stage()) {
            case WAITING_FOR_REQUESTER -> "Ihre Antwort auf unsere Frage";
            case ANSWERED -> "Ist noch etwas offen?";
            case RECEIVED, TRIAGED, ASSIGNED, IN_PROGRESS, REDIRECTED, REOPENED -> "Etwas ergänzen";
            case CLOSED, WITHDRAWN -> null;
        };
    }

    private List<Fact> facts(Request request, @Nullable Instant reopenableUntil) {
        Matter matter = request.matter();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Nummer", request.number(), null));
        facts.add(
                new Fact(
                        "Worum es geht",
                        matter.isBarrier()
                                ? matter.type().label()
                                : matter.type().label() + ", " + matter.topic().label(),
                        null));
        Founders founders = matter.founders();
        if (founders != null) {
            facts.add(
                    new Fact(
                            "Bündnis in Gründung",
                            founders.proposedName() + ", " + founders.whereabouts(),
                            null));
        }
        if (matter.allianceId() != null) {
            alliances
                    .find(matter.allianceId())
                    .ifPresent(
                            known ->
                                    facts.add(new Fact("Bündnis", known.name(), known.portrait())));
        }
        facts.add(new Fact("Eingegangen", GermanTimes.moment(request.receivedAt()), null));
        Instant dueAt = request.handling().dueAt();
        if (dueAt != null) {
            facts.add(new Fact("Wir melden uns bis", GermanTimes.moment(dueAt), null));
        }
        if (reopenableUntil != null) {
            facts.add(new Fact("Wieder öffnen bis", GermanTimes.day(reopenableUntil), null));
        }
        return List.copyOf(facts);
    }

    private static Line line(Contribution contribution) {
        return new Line(
                contribution.kind().label(),
                GermanTimes.moment(contribution.at()),
                contribution.author(),
                contribution.text(),
                contribution.kind() == Kind.REQUEST || contribution.kind() == Kind.REPLY);
    }

    private static List<Stage> stages(Request request) {
        return switch (request.stage()) {
            case RECEIVED, TRIAGED ->
                    stages(request, Progress.NOW, Progress.TO_COME, Progress.TO_COME);
            case ASSIGNED, IN_PROGRESS, REDIRECTED, REOPENED ->
                    stages(request, Progress.DONE, Progress.NOW, Progress.TO_COME);
            case WAITING_FOR_REQUESTER ->
                    stages(request, Progress.DONE, Progress.YOUR_TURN, Progress.TO_COME);
            case ANSWERED, CLOSED -> stages(request, Progress.DONE, Progress.DONE, Progress.DONE);
            case WITHDRAWN -> List.of();
        };
    }

    private static List<Stage> stages(
            Request request, Progress received, Progress working, Progress answered) {
        return List.of(
                new Stage("Eingegangen", GermanTimes.day(request.receivedAt()), received),
                new Stage("In Bearbeitung", null, working),
                new Stage("Beantwortet", null, answered));
    }
}
