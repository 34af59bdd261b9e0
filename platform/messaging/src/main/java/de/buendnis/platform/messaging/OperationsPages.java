package de.buendnis.platform.messaging;

import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.web.PageLinks;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * The office's page on the working of a service: what is parked, which mails are uncertain, what
 * waits to be published.
 */
@Controller
class OperationsPages {

    static final String BELOW = "/verwaltung/betrieb/";
    static final String PATH = BELOW + "${spring.application.name}";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PAGE = 25;
    private static final int DISCARDED = 10;

    /** How many records of one consumer are parked. */
    record Backlog(String consumer, long records) {}

    /** A mail of which nobody knows whether it has left. */
    record Letter(String id, String to, String subject, ZonedDateTime since) {}

    /** How much of one kind of aggregate waits to be published. */
    record Waiting(String collection, int entries) {}

    private final String service;
    private final Parking parking;
    private final Messaging messaging;
    private final MailQueue mails;

    OperationsPages(String service, Parking parking, Messaging messaging, MailQueue mails) {
        this.service = service;
        this.parking = parking;
        this.messaging = messaging;
        this.mails = mails;
    }

    @ModelAttribute
    void requireOffice(WebRequest request) {
        OfficeOnly.require(request);
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable Done erledigt,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        long count = parking.count();
        int pages = (int) Math.max(1, Math.ceilDiv(count, (long) PAGE));
        int page = Math.clamp(seite, 1, pages);
        model.addAttribute("service", service);
        model.addAttribute("path", BELOW + service);
        model.addAttribute("count", count);
        model.addAttribute("pages", new PageLinks(page, pages, BELOW + service));
        model.addAttribute(
                "records", parking.page(page - 1, PAGE).stream().map(ParkedLine::of).toList());
        model.addAttribute("backlogs", backlogs());
        model.addAttribute(
                "discarded", parking.discarded(DISCARDED).stream().map(ParkedLine::of).toList());
        model.addAttribute("waiting", waiting());
        model.addAttribute(
                "mails", mails.uncertain().stream().map(OperationsPages::letter).toList());
        model.addAttribute("failed", erledigt == Done.GESCHEITERT);
        if (erledigt != null && erledigt != Done.GESCHEITERT) {
            model.addAttribute("done", erledigt.sentence());
        }
        return "messaging/operations";
    }

    @PostMapping(PATH + "/wiederholen")
    String replay(@RequestParam String id) {
        boolean stopped =
                parking.find(id)
                        .map(record -> parking.replay(record.consumer(), record.key()))
                        .filter(outcome -> outcome.failure() != null)
                        .isPresent();
        return back(stopped ? Done.GESCHEITERT : Done.WIEDERHOLT);
    }

    /** For when the cause is mended. */
    @PostMapping(PATH + "/alle-wiederholen")
    String replayAll(@RequestParam String consumer) {
        boolean stopped = parking.replay(consumer).failure() != null;
        return back(stopped ? Done.GESCHEITERT : Done.WIEDERHOLT);
    }

    @PostMapping(PATH + "/veroeffentlichen")
    String republish(@RequestParam String collection) {
        long unused = messaging.republish(collection);
        return back(Done.VEROEFFENTLICHT);
    }

    /** Sends a mail once more that was under way when the service or the connection died. */
    @PostMapping(PATH + "/mails/noch-einmal")
    String sendAgain(@RequestParam String id) {
        boolean _ = mails.sendAgain(id);
        return back(Done.GESENDET);
    }

    /** Believes whoever says that such a mail has arrived. */
    @PostMapping(PATH + "/mails/angekommen")
    String noteAsSent(@RequestParam String id) {
        boolean _ = mails.noteAsSent(id);
        return back(Done.ANGEKOMMEN);
    }

    private String back(Done done) {
        return done.redirect(service);
    }

    private List<Backlog> backlogs() {
        return parking.countByConsumer().entrySet().stream()
                .map(one -> new Backlog(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Backlog::consumer))
                .toList();
    }

    private List<Waiting> waiting() {
        return messaging.outlets().stream()
                .map(
                        outlet ->
                                new Waiting(
                                        outlet.type().collection(),
                                        outlet.documents().depth().entries()))
                .toList();
    }

    private static Letter letter(MailQueue.UncertainMail mail) {
        return new Letter(mail.id(), mail.to(), mail.subject(), mail.since().atZone(BERLIN));
    }
}
