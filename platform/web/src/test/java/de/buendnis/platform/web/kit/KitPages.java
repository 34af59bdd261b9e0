package de.buendnis.platform.web.kit;

import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.PageLinks;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.Stage.Progress;
import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class KitPages {

    @GetMapping("/bausteine")
    String kit(Model model) {
        model.addAttribute("trail", Crumb.trail("Startseite", "/", "Bausteine"));
        model.addAttribute("pages", new PageLinks(3, 65, "/bausteine?land=SH"));
        model.addAttribute(
                "stages",
                List.of(
                        new Stage("Entwurf", "12. März", Progress.DONE),
                        new Stage("Eingereicht", "14. März", Progress.DONE),
                        new Stage("Prüfung", "Rückfrage: Sie sind dran", Progress.YOUR_TURN),
                        new Stage("Veröffentlicht", "danach sichtbar für alle", Progress.TO_COME)));
        model.addAttribute(
                "running",
                List.of(
                        new Stage("Entwurf", "Sie schreiben", Progress.NOW),
                        new Stage("In Prüfung", "eine zweite Person liest", Progress.TO_COME),
                        new Stage("Freigegeben", null, Progress.TO_COME)));
        return "kit/components";
    }

    @GetMapping("/bausteine/verzeichnis")
    String directory(Model model) {
        model.addAttribute("trail", Crumb.trail("Startseite", "/", "Bündnisse"));
        model.addAttribute("pages", new PageLinks(1, 65, "/bausteine/verzeichnis"));
        return "kit/directory";
    }

    @GetMapping("/bausteine/portraet")
    String portrait(Model model) {
        model.addAttribute(
                "trail", Crumb.trail("Startseite", "/", "Bündnisse", "/buendnisse", "Plön"));
        return "kit/portrait";
    }

    @GetMapping("/bausteine/formular")
    String form(Model model) {
        model.addAttribute(
                "form",
                new KitForm(
                        "Plön",
                        "",
                        null,
                        null,
                        "Guter Ort für Familien.",
                        List.of("A"),
                        null,
                        false,
                        null));
        return "kit/form";
    }

    @PostMapping("/bausteine/formular")
    String send(
            @Valid @ModelAttribute("form") KitForm form,
            BindingResult errors,
            HttpServletResponse response) {
        LocalDate founded = form.foundedOn();
        if (founded != null && founded.isAfter(LocalDate.of(2027, 3, 16))) {
            Forms.reject(
                    errors,
                    new RuleViolation(
                            "founding-in-the-future",
                            "foundedOn",
                            "Das Datum liegt in der Zukunft. Tragen Sie die Gründung ein, wenn sie stattgefunden hat."));
        }
        if (errors.hasErrors()) {
            response.setStatus(422);
            return "kit/form";
        }
        return "redirect:/bausteine";
    }

    @ModelAttribute("topics")
    List<Choice> topics() {
        return List.of(
                new Choice("A", "Akteursgewinnung"),
                new Choice("B", "Zielfindung"),
                new Choice("C", "Aufgaben- und Arbeitsplanung"));
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return List.of(
                new Choice(
                        "FOUNDING", "Gründungsberatung", "Sie möchten ein neues Bündnis gründen."),
                new Choice("PARTNERS", "Partnersuche"));
    }

    @ModelAttribute("states")
    List<Choice> states() {
        return List.of(new Choice("NI", "Niedersachsen"), new Choice("SH", "Schleswig-Holstein"));
    }

    @GetMapping("/bausteine/mein-buendnis")
    String dashboard(Model model, HttpServletRequest request) {
        request.setAttribute(
                "visitor",
                new Visitor("k1", "Koordination Wittenberge", List.of(Visitor.COORDINATOR), "a1"));
        model.addAttribute("allianceName", "Wittenberger Bündnis für Familie");
        model.addAttribute(
                "tasks",
                List.of(
                        task(
                                "Antworten Sie auf unsere Rückfrage",
                                "Um wie viel Uhr stellen Sie am Freitag, 14. Mai, den Familienwegweiser vor?",
                                "Bis Montag, 22. März 2027",
                                "Rückfrage beantworten"),
                        task(
                                "Prüfen Sie Ihre Kontaktadresse",
                                "Unsere letzte Nachricht an buendnis@wittenberge.example kam nicht an.",
                                "Seit 3 Tagen",
                                "Adresse prüfen")));
        return "kit/dashboard";
    }

    private static Map<String, String> task(
            String title, String detail, String when, String action) {
        return Map.of(
                "title",
                title,
                "detail",
                detail,
                "when",
                when,
                "action",
                action,
                "link",
                "/mein-buendnis/profil");
    }

    @GetMapping("/bausteine/verwaltung")
    String office(HttpServletRequest request) {
        request.setAttribute(
                "visitor", new Visitor("s1", "Anna Beispiel", List.of(Visitor.OFFICE), null));
        return "kit/office";
    }

    @GetMapping("/bausteine/pruefung")
    String review(Model model, HttpServletRequest request) {
        request.setAttribute(
                "visitor", new Visitor("s1", "Anna Beispiel", List.of(Visitor.OFFICE), null));
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Übersicht",
                        "/verwaltung",
                        "Bündnisse",
                        "/verwaltung/buendnisse",
                        "Fassung 8"));
        return "kit/review";
    }
}
