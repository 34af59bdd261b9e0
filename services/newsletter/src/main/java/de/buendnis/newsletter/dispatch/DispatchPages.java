package de.buendnis.newsletter.dispatch;

import de.buendnis.newsletter.edition.EditionCommands;
import de.buendnis.newsletter.edition.EditionSummary;
import de.buendnis.newsletter.edition.Editions;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.wording.GermanTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the sending of an edition is; stopping it, and deciding about uncertain mails. */
@Controller
@RequestMapping("/verwaltung/newsletter/ausgaben/{edition}/versand")
class DispatchPages {

    private static final String DECIDERS = "hasAnyRole('OFFICE', 'MEDIA')";

    private final Editions editions;
    private final EditionCommands commands;
    private final RunRows runs;
    private final MailQueue mails;

    DispatchPages(Editions editions, EditionCommands commands, RunRows runs, MailQueue mails) {
        this.editions = editions;
        this.commands = commands;
        this.runs = runs;
        this.mails = mails;
    }

    static String address(String edition) {
        return "/verwaltung/newsletter/ausgaben/" + edition + "/versand";
    }

    static boolean mayDecide(Visitor visitor) {
        return visitor.is(Visitor.OFFICE) || visitor.is(Visitor.MEDIA);
    }

    @GetMapping
    String progress(
            @PathVariable("edition") String id,
            @RequestParam(name = "erledigt", required = false) @Nullable DispatchDone done,
            Visitor visitor,
            Model model) {
        EditionSummary edition = edition(id);
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Übersicht",
                        "/verwaltung",
                        "Newsletter",
                        "/verwaltung/newsletter",
                        edition.subject(),
                        edition.address(),
                        "Versand"));
        model.addAttribute("edition", edition);
        model.addAttribute("run", RunView.of(edition, runs.find(id).orElse(null)));
        model.addAttribute(
                "uncertain", mails.run(id).uncertain().stream().map(UncertainView::of).toList());
        model.addAttribute("decides", mayDecide(visitor));
        model.addAttribute("handed", Wish.fresh());
        model.addAttribute("done", done == null ? null : done.sentence());
        return "dispatch/progress";
    }

    @PostMapping("/anhalten")
    @PreAuthorize(DECIDERS)
    String pause(@PathVariable("edition") String id, Wish wish, Visitor visitor) {
        commands.pause(command(wish, id, "pause", visitor));
        return DispatchDone.PAUSED.at(id);
    }

    @PostMapping("/fortsetzen")
    @PreAuthorize(DECIDERS)
    String resume(@PathVariable("edition") String id, Wish wish, Visitor visitor) {
        commands.resume(command(wish, id, "resume", visitor));
        return DispatchDone.RESUMED.at(id);
    }

    /** A mail of another run cannot be meant: its id begins with the run's. */
    @PostMapping("/klaeren")
    @PreAuthorize(DECIDERS)
    String decide(
            @PathVariable("edition") String id,
            @RequestParam String recipient,
            @RequestParam Decision decision) {
        String mail = id + ":" + recipient;
        return switch (decision) {
            case AGAIN -> (mails.sendAgain(mail) ? DispatchDone.AGAIN : DispatchDone.LATE).at(id);
            case ARRIVED ->
                    (mails.noteAsSent(mail) ? DispatchDone.ARRIVED : DispatchDone.LATE).at(id);
        };
    }

    /**
     * An uncertain mail as the page shows it.
     *
     * @param recipient key of the mail in its run
     */
    record UncertainView(String recipient, String to, String since) {

        static UncertainView of(MailQueue.UncertainMail mail) {
            return new UncertainView(
                    mail.id().substring(mail.id().indexOf(':') + 1),
                    mail.to(),
                    GermanTimes.shortMoment(mail.since()));
        }
    }

    /** What somebody knows of an uncertain mail. */
    enum Decision {
        AGAIN,
        ARRIVED
    }

    private EditionSummary edition(String id) {
        return editions.find(id)
                .orElseThrow(
                        () ->
                                RuleViolation.notFound(
                                        "edition-unknown",
                                        "Diese Ausgabe gibt es nicht. Wählen Sie eine aus der Übersicht."));
    }

    private static Command command(Wish wish, String edition, String what, Visitor visitor) {
        return wish.command(edition, what, visitor);
    }
}
