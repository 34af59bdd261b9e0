package de.buendnis.platform.messaging;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The office's page on the working of a service: what is parked, what waits to be published. */
@Controller
@RequestMapping(OperationsPages.PATH)
class OperationsPages {

    private static final String BELOW = "/verwaltung/betrieb/";
    static final String PATH = BELOW + "${spring.application.name}";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PAGE = 50;

    /** What the page says after a redirect. */
    enum Done {
        WIEDERHOLT("Die Datensätze sind jetzt verarbeitet."),
        GESCHEITERT("Die Wiederholung ist gescheitert."),
        VERWORFEN("Der Datensatz ist verworfen."),
        VEROEFFENTLICHT("Der Bestand ist neu veröffentlicht.");

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

    /** How much of one kind of aggregate waits to be published. */
    record Waiting(String collection, int entries) {}

    private final String service;
    private final Parking parking;
    private final Messaging messaging;

    OperationsPages(String service, Parking parking, Messaging messaging) {
        this.service = service;
        this.parking = parking;
        this.messaging = messaging;
    }

    /** The role is asked for here as well as in the service's own rules. */
    @ModelAttribute
    void requireOffice(WebRequest request) {
        Office.require(request);
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable Done erledigt, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("path", BELOW + service);
        model.addAttribute("count", parking.count());
        model.addAttribute(
                "records", parking.page(0, PAGE).stream().map(OperationsPages::line).toList());
        model.addAttribute("waiting", waiting());
        model.addAttribute("failed", erledigt == Done.GESCHEITERT);
        if (erledigt != null && erledigt != Done.GESCHEITERT) {
            model.addAttribute("done", erledigt.sentence);
        }
        return "messaging/operations";
    }

    @PostMapping("/wiederholen")
    String replay(@RequestParam String id) {
        boolean stopped =
                parking.find(id)
                        .map(record -> parking.replay(record.consumer(), record.key()))
                        .filter(outcome -> outcome.failure() != null)
                        .isPresent();
        return back(stopped ? Done.GESCHEITERT : Done.WIEDERHOLT);
    }

    @PostMapping("/verwerfen")
    String discard(@RequestParam String id) {
        boolean unused = parking.remove(id);
        return back(Done.VERWORFEN);
    }

    @PostMapping("/veroeffentlichen")
    String republish(@RequestParam String collection) {
        long unused = messaging.republish(collection);
        return back(Done.VEROEFFENTLICHT);
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
