package de.buendnis.consultation.request;

import de.buendnis.consultation.desk.Desk;
import de.buendnis.consultation.desk.ServiceUnit;
import de.buendnis.consultation.request.Contribution.Kind;
import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only place that writes requests. Who may do what is decided by the pages that call it. */
@Component
public class RequestCommands {

    /** The desk's promise to whoever asks. */
    static final int WORKING_DAYS = 2;

    /** More than the system writes while somebody fills in a form. */
    private static final int MEANWHILE = 10;

    private final Aggregates<Request, RequestHappening> requests;
    private final RequestNumbers numbers;
    private final Desk desk;
    private final Clock clock;

    RequestCommands(
            Aggregates<Request, RequestHappening> requests,
            RequestNumbers numbers,
            Desk desk,
            Clock clock) {
        this.requests = requests;
        this.numbers = numbers;
        this.desk = desk;
        this.clock = clock;
    }

    /** Takes in what somebody asks; the same command again is answered with the same request. */
    Versioned<Request> receive(
            Command command, Matter matter, Requester requester, @Nullable String text) {
        Instant now = now();
        Handling handling = handling(matter, now);
        // Decided once without a number, so that what is refused does not use one up.
        var unused = Request.receive("", matter, requester, text, handling);
        return requests.create(
                command, Request.receive(number(command, now), matter, requester, text, handling));
    }

    /** Opens a case that nobody asked for; repeated, it is opened once. */
    public Versioned<Request> openBySystem(Command command, Matter matter, String text) {
        Instant now = now();
        Handling handling = handling(matter, now);
        return requests.create(
                command,
                Request.open(number(command, now), matter, command.by().name(), text, handling));
    }

    /** Hands it to another unit; the note is needed as soon as somebody has taken it. */
    public Versioned<Request> redirect(Command command, String unit, @Nullable String note) {
        if (desk.units().stream().map(ServiceUnit::id).noneMatch(unit::equals)) {
            throw RequestRule.UNIT_UNKNOWN.refuse();
        }
        return decide(command, request -> request.redirect(unit, command.by().name(), note, now()));
    }

    /** Whoever commands takes it. */
    public Versioned<Request> take(Command command) {
        Assignee who = new Assignee(command.by().id(), command.by().name());
        return decide(command, request -> request.take(who, now()));
    }

    public Versioned<Request> note(Command command, @Nullable String text) {
        return decide(command, request -> request.note(command.by().name(), text, now()));
    }

    /** Asks the requester something, by mail. */
    public Versioned<Request> ask(Command command, @Nullable String text) {
        return decide(command, request -> request.ask(command.by().name(), text, now()));
    }

    /** Answers by mail. */
    public Versioned<Request> answer(Command command, @Nullable String text) {
        return decide(command, request -> request.answer(command.by().name(), text, now()));
    }

    public Versioned<Request> close(Command command) {
        return decide(command, request -> request.close(now()));
    }

    /** Takes up a closed request again; a requester says what is open, the desk may. */
    public Versioned<Request> reopen(Command command, @Nullable String text) {
        Kind kind =
                switch (command.by().kind()) {
                    case VISITOR, COORDINATOR -> Kind.REPLY;
                    case UNKNOWN, OFFICE, MEDIA, ADVISER, SYSTEM -> Kind.NOTE;
                };
        return decide(
                command,
                request ->
                        request.reopen(
                                kind,
                                author(command, request),
                                text,
                                now(),
                                dueAt(request.matter(), now())));
    }

    /** The requester does not need it any more, or told the desk so. */
    public Versioned<Request> withdraw(Command command) {
        return decide(command, request -> request.withdraw(now()));
    }

    /** The requester writes again. */
    Versioned<Request> reply(Command command, @Nullable String text) {
        return decide(
                command,
                request ->
                        request.reply(
                                author(command, request),
                                text,
                                now(),
                                dueAt(request.matter(), now())));
    }

    /** Says which alliance it became or is about; nothing happens where that is said already. */
    public void link(Command command, String allianceId) {
        ifSomethingIsLeft(command, request -> request.link(allianceId));
    }

    /** Takes the step that the calendar wants; the command names the version it was due in. */
    void proceed(Command command) {
        ifSomethingIsLeft(command, request -> request.due(now()));
    }

    /**
     * What the system noted meanwhile is nothing that a person has to look at before going on: the
     * wish then holds for the newer version, and is refused only by the rules of the request.
     */
    private Versioned<Request> decide(
            Command command, Function<Request, RequestHappening> decision) {
        try {
            return requests.decide(command, decision);
        } catch (CommandRefused refused) {
            Long seen = command.version();
            if (refused.reason() != Reason.STALE_VERSION || seen == null) {
                throw refused;
            }
            return requests.decide(uponNewest(command, seen, refused), decision);
        }
    }

    private Command uponNewest(Command command, long seen, CommandRefused refused) {
        var meanwhile =
                requests.history(command.aggregateId(), 0, MEANWHILE).stream()
                        .takeWhile(entry -> entry.version() > seen)
                        .toList();
        if (meanwhile.size() == MEANWHILE
                || meanwhile.stream().anyMatch(entry -> entry.by().kind() != ActorKind.SYSTEM)) {
            throw refused;
        }
        return new Command(
                command.aggregateId(), seen + meanwhile.size(), command.commandId(), command.by());
    }

    private void ifSomethingIsLeft(
            Command command, Function<Request, Optional<? extends RequestHappening>> decision) {
        try {
            var unused =
                    requests.decide(
                            command,
                            request ->
                                    decision.apply(request)
                                            .orElseThrow(RequestRule.NOTHING_LEFT::refuse));
        } catch (RuleViolation nothingLeft) {
            // Decided at the moment of the write, so it is certain, and it is no fault.
        }
    }

    /** A repeated command is answered with what the first one made, and needs no new number. */
    private String number(Command command, Instant now) {
        return requests.find(command.aggregateId())
                .map(found -> found.state().number())
                .orElseGet(() -> numbers.next(now));
    }

    /** Whoever acts by the link is the requester. */
    private static String author(Command command, Request request) {
        Requester requester = request.requester();
        return command.by().kind() == ActorKind.VISITOR && requester != null
                ? requester.title()
                : command.by().name();
    }

    private Handling handling(Matter matter, Instant now) {
        return new Handling(
                desk.unitFor(matter.type(), matter.topic()).id(), null, now, dueAt(matter, now));
    }

    private Instant dueAt(Matter matter, Instant now) {
        return matter.isBarrier()
                ? desk.dueWithinAMonth(now)
                : desk.dueAfterWorkingDays(now, WORKING_DAYS);
    }

    /**
     * As precise as the database keeps it, so that a repeated command is answered with the same.
     */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
