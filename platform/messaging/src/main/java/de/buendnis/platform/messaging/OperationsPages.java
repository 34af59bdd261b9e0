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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's page on the working of a service: what is parked, what waits to be published. */
@Controller
@RequestMapping(OperationsPages.PATH)
class OperationsPages {

    private static final String BELOW = "/verwaltung/betrieb/";
    static final String PATH = BELOW + "${spring.application.name}";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PAGE = 50;

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
    private final ParkedRecords parked;
    private final Replay replay;
    private final Messaging messaging;

    OperationsPages(String service, ParkedRecords parked, Replay replay, Messaging messaging) {
        this.service = service;
        this.parked = parked;
        this.replay = replay;
        this.messaging = messaging;
    }

    /** The role is asked for here as well as in the service's own rules. */
    @ModelAttribute
    void requireOffice(WebRequest request) {
        Office.require(request);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("service", service);
        model.addAttribute("path", BELOW + service);
        model.addAttribute("count", parked.count());
        model.addAttribute(
                "records", parked.page(0, PAGE).stream().map(OperationsPages::line).toList());
        model.addAttribute("waiting", waiting());
        return "messaging/operations";
    }

    @PostMapping("/wiederholen")
    String replay(@RequestParam String id, RedirectAttributes flash) {
        parked.find(id)
                .map(record -> replay.replay(record.consumer(), record.key()))
                .ifPresent(outcome -> tell(outcome, flash));
        return back();
    }

    @PostMapping("/verwerfen")
    String discard(@RequestParam String id, RedirectAttributes flash) {
        if (parked.remove(id)) {
            flash.addFlashAttribute("done", "Der Datensatz ist verworfen.");
        }
        return back();
    }

    @PostMapping("/veroeffentlichen")
    String republish(@RequestParam String collection, RedirectAttributes flash) {
        long count = messaging.republish(collection);
        flash.addFlashAttribute("done", "Neu veröffentlicht: " + count + " Einträge.");
        return back();
    }

    private String back() {
        return "redirect:" + BELOW + service;
    }

    private static void tell(Replay.Outcome outcome, RedirectAttributes flash) {
        if (outcome.failure() == null) {
            flash.addFlashAttribute("done", "Erfolgreich wiederholt: " + outcome.replayed() + ".");
        } else {
            flash.addFlashAttribute("failure", outcome.failure());
        }
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
