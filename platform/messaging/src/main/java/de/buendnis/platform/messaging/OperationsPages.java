package de.buendnis.platform.messaging;

import de.buendnis.platform.mail.MailQueue;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * The office's page on the working of a service: what is parked, which mails are uncertain, what
 * waits to be published.
 */
@Controller
class OperationsPages {

    private static final String BELOW = "/verwaltung/betrieb/";
    private static final String PATH = BELOW + "${spring.application.name}";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PAGE = 50;

    /** What the page says after a redirect. */
    enum Done {
        WIEDERHOLT("Die Datensätze sind jetzt verarbeitet."),
        GESCHEITERT("Die Wiederholung ist gescheitert."),
        VERWORFEN("Der Datensatz ist verworfen."),
        VEROEFFENTLICHT("Der Bestand ist neu veröffentlicht."),
        GESENDET("Die E‑Mail wird noch einmal gesendet."),
        ANGEKOMMEN("Die E‑Mail ist als angekommen vermerkt.");

        private final String sentence;

        Done(String sentence) {
            this.sentence = sentence;
        }
    }

    /** One parked record as the page shows it. */
    record Line(
            String id,
            String consumer,
            String key,
            String position,
            ZonedDateTime parkedAt,
            @Nullable String error) {}

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

    /**
     * Services guard these paths too; but records hold what was never meant for the public, and a
     * rule that is forgotten in one service must not open them.
     */
    @ModelAttribute
    void requireOffice(WebRequest request) {
        if (!request.isUserInRole("OFFICE")) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Dies darf nur die Servicestelle.");
        }
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable Done erledigt, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("path", BELOW + service);
        model.addAttribute("count", parking.count());
        model.addAttribute(
                "records", parking.page(0, PAGE).stream().map(OperationsPages::line).toList());
        model.addAttribute("waiting", waiting());
        model.addAttribute(
                "mails", mails.uncertain().stream().map(OperationsPages::letter).toList());
        model.addAttribute("failed", erledigt == Done.GESCHEITERT);
        if (erledigt != null && erledigt != Done.GESCHEITERT) {
            model.addAttribute("done", erledigt.sentence);
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

    @PostMapping(PATH + "/verwerfen")
    String discard(@RequestParam String id) {
        boolean unused = parking.remove(id);
        return back(Done.VERWORFEN);
    }

    @PostMapping(PATH + "/veroeffentlichen")
    String republish(@RequestParam String collection) {
        long unused = messaging.republish(collection);
        return back(Done.VEROEFFENTLICHT);
    }

    /** Sends a mail once more that was under way when the service or the connection died. */
    @PostMapping(PATH + "/mails/noch-einmal")
    String sendAgain(@RequestParam String id) {
        boolean unused = mails.sendAgain(id);
        return back(Done.GESENDET);
    }

    /** Believes whoever says that such a mail has arrived. */
    @PostMapping(PATH + "/mails/angekommen")
    String noteAsSent(@RequestParam String id) {
        boolean unused = mails.noteAsSent(id);
        return back(Done.ANGEKOMMEN);
    }

    /** In the address, because a service has no session that could remember it. */
    private String back(Done done) {
        return "redirect:" + BELOW + service + "?erledigt=" + done;
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

    private static Line line(ParkedRecord record) {
        return new Line(
                record.id(),
                record.consumer(),
                record.key(),
                "%s, Partition %d, Position %d"
                        .formatted(record.topic(), record.partition(), record.offset()),
                record.parkedAt().atZone(BERLIN),
                record.error());
    }
}
