package de.buendnis.consultation.request;

import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PostalCode;
import java.time.Duration;
import java.time.Instant;

/** Requests in every state, made the way they are made in life. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Instant DUE = NOW.plus(Duration.ofDays(2));
    static final Assignee FATMA = new Assignee("fatma", "Fatma Beispiel");
    static final Assignee OLE = new Assignee("ole", "Ole Beispiel");

    static final Requester REQUESTER =
            new Requester(
                    "Ronja Beispiel",
                    new MailAddress("ronja@peine.example"),
                    null,
                    "token-of-hers");

    private Fixtures() {}

    static Matter matter(RequestType type) {
        return new Matter(type, Topic.OTHER, Origin.PUBLIC_FORM, null, null);
    }

    static Matter founding() {
        return new Matter(
                RequestType.FOUNDING_ADVICE,
                Topic.FINDING_GOALS,
                Origin.PUBLIC_FORM,
                null,
                new Founders(
                        "Bündnis Ilsede",
                        "Ilsede",
                        new PostalCode("31241"),
                        "03157",
                        "Landkreis Peine"));
    }

    static Matter barrier() {
        return new Matter(RequestType.BARRIER_REPORT, Topic.OTHER, Origin.BARRIER_FORM, null, null);
    }

    static Handling untaken() {
        return new Handling("fachberatung", null, NOW, DUE);
    }

    static Request received(Matter matter) {
        return RequestChanges.apply(
                null,
                Request.receive("B-2026-0001", matter, REQUESTER, "Wir brauchen Rat.", untaken()));
    }

    static Request received() {
        return received(matter(RequestType.GENERAL));
    }

    static Request openedBySystem() {
        return RequestChanges.apply(
                null,
                Request.open(
                        "B-2026-0002",
                        matter(RequestType.FOUNDING_ADVICE),
                        "System",
                        "Der Beschluss ist gefasst.",
                        untaken()));
    }

    static Request taken() {
        return taken(received());
    }

    static Request taken(Request request) {
        return then(request, request.take(FATMA, NOW.plusSeconds(60)));
    }

    static Request waiting() {
        Request taken = taken();
        return then(taken, taken.ask("Fatma", "Seit wann?", NOW.plusSeconds(120)));
    }

    static Request answered() {
        Request taken = taken();
        return then(taken, taken.answer("Fatma", "So geht es.", NOW.plusSeconds(180)));
    }

    static Request closed() {
        Request answered = answered();
        return then(answered, answered.close(NOW.plusSeconds(240)));
    }

    static Request withdrawn() {
        Request received = received();
        return then(received, received.withdraw(NOW.plusSeconds(30)));
    }

    static Request erased() {
        return then(closed(), new RequestHappening.Erased());
    }

    static Request then(Request before, RequestHappening happening) {
        return RequestChanges.apply(before, happening);
    }
}
