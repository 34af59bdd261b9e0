package de.buendnis.portal.developers;

import de.buendnis.platform.web.Crumb;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The interfaces for people who write programs. */
@Controller
class DeveloperPages {

    /** RFC 9512. */
    private static final String YAML = "application/yaml;charset=UTF-8";

    private final Document openData = Document.ofOpenData();
    private final Document messages = Document.ofMessages();

    @GetMapping("/entwicklung")
    String overview(Model model) {
        List<Crumb> trail = Crumb.trail("Startseite", "/", "Schnittstellen");
        model.addAttribute("trail", trail);
        model.addAttribute("openData", openData.lines());
        model.addAttribute("messages", messages.lines());
        return "developers/overview";
    }

    @GetMapping(path = "/entwicklung/openapi.yaml", produces = YAML)
    @ResponseBody
    String openApi() {
        return openData.text();
    }

    @GetMapping(path = "/entwicklung/asyncapi.yaml", produces = YAML)
    @ResponseBody
    String asyncApi() {
        return messages.text();
    }
}
