package de.buendnis.consultation.casework;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.consultation.desk.Desk;
import de.buendnis.consultation.desk.ServiceUnit;
import de.buendnis.consultation.request.Assignee;
import de.buendnis.consultation.request.Contribution;
import de.buendnis.consultation.request.Founders;
import de.buendnis.consultation.request.Matter;
import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.Requester;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param due null where nothing is due
 * @param until last day on which it can be taken up again, null where it cannot or need not
 */
record CaseView(
        String link,
        String number,
        CaseSubject subject,
        Badge stage,
        @Nullable Badge due,
        List<Fact> facts,
        List<Fact> contact,
        List<Line> thread,
        boolean erased,
        @Nullable String until) {

    /**
     * @param link where more of it stands, null if nowhere
     */
    record Fact(String label, String text, @Nullable String link) {}

    /**
     * Something that was written.
     *
     * @param internal whether it stays at the desk
     */
    record Line(String when, String who, String what, String text, boolean internal) {}

    static CaseView of(Versioned<Request> found, Alliances alliances, Desk desk, Instant now) {
        Request request = found.state();
        String id = request.matter().allianceId();
        KnownAlliance alliance = id == null ? null : alliances.find(id).orElse(null);
        return new CaseView(
                CasePages.link(found.id()),
                request.number(),
                CaseSubject.of(request, alliance),
                Badge.of(request.stage()),
                Badge.due(request.handling().dueAt(), now),
                facts(request, alliance, desk),
                contact(request),
                request.thread().stream().map(CaseView::line).toList(),
                request.isErased(),
                request.reopenableUntil().filter(now::isBefore).map(GermanTimes::day).orElse(null));
    }

    private static List<Fact> facts(Request request, @Nullable KnownAlliance alliance, Desk desk) {
        Matter matter = request.matter();
        String unit = request.handling().unit();
        Assignee assignee = request.handling().assignee();
        var facts = new ArrayList<Fact>();
        facts.add(plain("Art", matter.type().label()));
        facts.add(plain("Thema", matter.topic().label()));
        facts.add(plain("Eingegangen", GermanTimes.moment(request.receivedAt())));
        facts.add(plain("Auf dem Weg", matter.origin().label()));
        facts.add(plain("Stelle", desk.unit(unit).map(ServiceUnit::name).orElse(unit)));
        facts.add(plain("Kümmert sich", assignee == null ? "niemand" : assignee.name()));
        alliance(facts, matter, alliance);
        founders(facts, matter);
        return facts;
    }

    private static void alliance(
            List<Fact> facts, Matter matter, @Nullable KnownAlliance alliance) {
        if (matter.allianceId() == null) {
            return;
        }
        facts.add(
                new Fact(
                        "Bündnis",
                        alliance == null
                                ? "Im Verzeichnis ansehen"
                                : "%s, %s".formatted(alliance.name(), alliance.whereabouts()),
                        "/verwaltung/buendnisse/" + matter.allianceId()));
    }

    private static void founders(List<Fact> facts, Matter matter) {
        Founders founders = matter.founders();
        if (founders == null) {
            return;
        }
        facts.add(plain("Soll heißen", founders.proposedName()));
        facts.add(plain("Soll entstehen in", founders.whereabouts()));
        if (matter.allianceId() == null) {
            facts.add(plain("Bündnis", "Der Entwurf im Verzeichnis entsteht in wenigen Sekunden"));
        }
    }

    private static List<Fact> contact(Request request) {
        Requester requester = request.requester();
        if (requester == null) {
            return List.of();
        }
        return Stream.of(
                        plain("Name", requester.title()),
                        requester.mail() == null
                                ? plain("E‑Mail", "keine angegeben")
                                : plain("E‑Mail", requester.mail().value()),
                        requester.phone() == null
                                ? null
                                : plain("Telefon", requester.phone().value()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Line line(Contribution written) {
        return new Line(
                GermanTimes.moment(written.at()),
                written.author(),
                written.kind().label(),
                written.text(),
                !written.isShared());
    }

    private static Fact plain(String label, String text) {
        return new Fact(label, text, null);
    }
}
