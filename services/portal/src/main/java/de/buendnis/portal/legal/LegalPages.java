package de.buendnis.portal.legal;

import de.buendnis.platform.web.Crumb;
import de.buendnis.portal.gateway.Backends;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Imprint, privacy statement, accessibility statement. */
@Controller
@EnableConfigurationProperties(Operator.class)
class LegalPages {

    private final Operator operator;
    private final Backends backends;

    LegalPages(Operator operator, Backends backends) {
        this.operator = operator;
        this.backends = backends;
    }

    @ModelAttribute("operator")
    Operator operator() {
        return operator;
    }

    @GetMapping("/impressum")
    String imprint(Model model) {
        return page(model, "Impressum", "legal/imprint");
    }

    @GetMapping("/datenschutz")
    String privacy(Model model) {
        return page(model, "Datenschutz", "legal/privacy");
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(Model model) {
        // The form is one of consultation's pages; without it there are mail and telephone.
        model.addAttribute("reporting", backends.include("consultation"));
        return page(model, "Barrierefreiheit", "legal/accessibility");
    }

    private static String page(Model model, String title, String view) {
        List<Crumb> trail = Crumb.trail("Startseite", "/", title);
        model.addAttribute("trail", trail);
        return view;
    }
}
