package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.security.SecurityHeaders;
import de.buendnis.platform.web.wording.GermanTimes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portrait as a whole: how its sections stand, how it would look, handing it in. */
@Controller
@RequestMapping({Door.COORDINATOR + "/profil", Door.OFFICE + "/profil"})
class ProfilePages {

    private static final String OVERVIEW = "profile/overview";

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final AllianceCommands commands;
    private final Coordinators coordinators;
    private final PublishedContacts contacts;
    private final MessageSource labels;

    ProfilePages(
            Aggregates<Alliance, AllianceHappening> alliances,
            AllianceCommands commands,
            Coordinators coordinators,
            PublishedContacts contacts,
            MessageSource labels) {
        this.alliances = alliances;
        this.commands = commands;
        this.coordinators = coordinators;
        this.contacts = contacts;
        this.labels = labels;
    }

    @GetMapping
    @PreAuthorize(Door.EDITORS)
    String overview(
            Door door,
            @RequestParam(name = "gespeichert", required = false) @Nullable String saved,
            Model model) {
        Stream.of(ProfileSection.values())
                .filter(section -> section.path().equals(saved))
                .map(section -> "„%s“ ist als Entwurf gespeichert.".formatted(section.label()))
                .forEach(sentence -> model.addAttribute("done", sentence));
        return overview(door, alliances.get(door.alliance()), model);
    }

    @PostMapping("/einreichen")
    @PreAuthorize(Door.EDITORS)
    String submit(
            Door door,
            @RequestParam(required = false) @Nullable String formId,
            HttpServletResponse response,
            Model model) {
        Command command = door.command(door.alliance(), null, formId, "submit");
        return carryOut(
                () -> commands.submit(command),
                "Das Porträt ist nicht eingereicht",
                door,
                response,
                model);
    }

    /** Before the office has decided, the alliance may think better of it. */
    @PostMapping("/zuruecknehmen")
    @PreAuthorize(Door.EDITORS)
    String takeBack(
            Door door,
            @RequestParam(required = false) @Nullable String formId,
            HttpServletResponse response,
            Model model) {
        Command command = door.command(door.alliance(), null, formId, "take back");
        return carryOut(
                () -> commands.takeBack(command),
                "Die Einreichung ist nicht zurückgenommen",
                door,
                response,
                model);
    }

    private String carryOut(
            Runnable wish, String failed, Door door, HttpServletResponse response, Model model) {
        try {
            wish.run();
            return "redirect:" + door.profile();
        } catch (RuleViolation refused) {
            response.setStatus(refused.status());
            model.addAttribute("failed", failed);
            model.addAttribute("refusal", refused.sentence());
            return overview(door, alliances.get(door.alliance()), model);
        }
    }

    /** Open to everybody who may read: the office's colleagues look before they write about it. */
    @GetMapping("/vorschau")
    String preview(Door door, HttpServletResponse response, Model model) {
        // The page is made of what somebody typed: the browser takes all its powers away but that
        // of loading our own fonts, which needs the origin.
        response.setHeader(
                "Content-Security-Policy",
                SecurityHeaders.CONTENT_SECURITY_POLICY + "; sandbox allow-same-origin");
        Alliance alliance = alliances.get(door.alliance()).state();
        model.addAttribute("portrait", Preview.of(alliance, contacts.of(door.alliance()), labels));
        return "profile/preview";
    }

    private String overview(Door door, Versioned<Alliance> current, Model model) {
        Alliance alliance = current.state();
        List<SectionStatus> sections = SectionStatus.of(alliance);
        model.addAttribute("trail", door.trail("Porträt"));
        model.addAttribute("formId", UUID.randomUUID().toString());
        model.addAttribute("sections", sections);
        model.addAttribute("complete", sections.stream().filter(SectionStatus::complete).count());
        model.addAttribute(
                "review", ReviewProgress.of(alliance, !coordinators.of(current.id()).isEmpty()));
        model.addAttribute(
                "remarks", sections.stream().anyMatch(section -> section.remark() != null));
        model.addAttribute("over", alliance.stage().isOver());
        model.addAttribute("submitted", alliance.workingCopy().review() == ReviewState.SUBMITTED);
        model.addAttribute("publishedAt", published(alliance));
        model.addAttribute("slug", alliance.description().slug().value());
        return OVERVIEW;
    }

    private static @Nullable String published(Alliance alliance) {
        Publication publication = alliance.publication();
        Instant at = publication == null || publication.hidden() ? null : publication.at();
        return at == null ? null : GermanTimes.day(at);
    }
}
