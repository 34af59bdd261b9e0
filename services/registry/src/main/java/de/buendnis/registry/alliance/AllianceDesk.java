package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.Refusals;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the office works on one alliance: opens the page of an action, carries out what its form
 * wishes, and otherwise shows it again with everything that was typed and what stands against it.
 */
@Component
class AllianceDesk {

    private static final int UNPROCESSABLE = 422;
    private static final int CHANGES_SHOWN = 20;

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final MessageSource labels;

    AllianceDesk(Aggregates<Alliance, AllianceHappening> alliances, MessageSource labels) {
        this.alliances = alliances;
        this.labels = labels;
    }

    Versioned<Alliance> alliance(Door door) {
        return alliances.get(door.alliance());
    }

    /** The page with the form as the stored state fills it. */
    ModelAndView open(OfficePage<?> page, Door door) {
        door.requireChange();
        page.action().requirePossible(alliance(door).state());
        return look(page, door);
    }

    /** The same for a page that may be read by those who cannot send its form. */
    ModelAndView look(OfficePage<?> page, Door door) {
        Versioned<Alliance> found = alliance(door);
        return show(page, found, Ticket.of(found))
                .addObject("form", page.form().apply(found.state()));
    }

    /** The page with a form that is still being filled in. */
    ModelAndView goOn(OfficePage<?> page, Door door, Ticket ticket, OfficeForm<?> form) {
        door.requireChange();
        return show(page, alliance(door), ticket).addObject("form", form);
    }

    /**
     * Carries the form's wish out and leads back to the alliance; or shows the form again.
     *
     * @param work answers the alliance after it, at the same version if nothing had to be changed
     */
    <V> ModelAndView carryOut(
            OfficePage<?> page,
            Door door,
            Ticket ticket,
            OfficeForm<V> form,
            BindingResult errors,
            BiFunction<Command, V, Versioned<Alliance>> work) {
        door.requireChange();
        @Nullable V value = form.value(new Refusals(errors));
        if (errors.hasErrors() || value == null) {
            return again(page, door, ticket, UNPROCESSABLE);
        }
        try {
            Command command = door.command(door.alliance(), ticket.seen(), ticket.wish(), form);
            boolean unchanged = work.apply(command, value).version() == ticket.seen();
            return new ModelAndView(
                    "redirect:/verwaltung/buendnisse/{alliance}?erledigt="
                            + (unchanged ? Done.NOTHING_CHANGED : page.done()));
        } catch (RuleViolation violation) {
            Forms.reject(errors, violation);
            return again(page, door, ticket, violation.status());
        } catch (CommandRefused refused) {
            return refused(page, door, ticket, form, errors, refused);
        }
    }

    private ModelAndView refused(
            OfficePage<?> page,
            Door door,
            Ticket ticket,
            OfficeForm<?> form,
            BindingResult errors,
            CommandRefused refused) {
        return switch (refused.reason()) {
            case STALE_VERSION -> conflict(page, door, ticket, form);
            case OVERLOADED, TOO_LARGE -> {
                errors.reject(refused.code(), refused.sentence());
                yield again(page, door, ticket, refused.getStatusCode().value());
            }
            case UNKNOWN_AGGREGATE, ALREADY_EXISTS -> throw refused;
        };
    }

    private ModelAndView again(OfficePage<?> page, Door door, Ticket ticket, int status) {
        return withStatus(show(page, alliance(door), ticket), status);
    }

    private ModelAndView conflict(
            OfficePage<?> page, Door door, Ticket ticket, OfficeForm<?> form) {
        Versioned<Alliance> now = alliance(door);
        Conflict conflict =
                Conflict.of(
                        changesSince(door.alliance(), ticket.seen()),
                        form,
                        page.form().apply(now.state()),
                        labels);
        return withStatus(show(page, now, ticket.upon(now)), 409).addObject("conflict", conflict);
    }

    private List<HistoryLine> changesSince(String id, long version) {
        return alliances.history(id, 0, CHANGES_SHOWN).stream()
                .filter(entry -> entry.version() > version)
                .map(this::line)
                .toList();
    }

    private HistoryLine line(Entry<AllianceHappening> entry) {
        return HistoryLine.of(entry, labels);
    }

    private static ModelAndView show(OfficePage<?> page, Versioned<Alliance> found, Ticket ticket) {
        // Not "title": that is what the layouts call the title element.
        String heading = page.action().label(found.state());
        return new ModelAndView(page.template())
                .addObject("alliance", AllianceHead.of(found))
                .addObject("heading", heading)
                .addObject("trail", trail(found, heading))
                .addObject("ticket", ticket);
    }

    /** The breadcrumb of a page about one alliance. */
    static List<Crumb> trail(Versioned<Alliance> found, String page) {
        return Crumb.trail(
                "Übersicht",
                "/verwaltung",
                "Bündnisse",
                "/verwaltung/buendnisse",
                found.state().name(),
                "/verwaltung/buendnisse/" + found.id(),
                page);
    }

    private static ModelAndView withStatus(ModelAndView view, int status) {
        view.setStatus(HttpStatusCode.valueOf(status));
        return view;
    }
}
