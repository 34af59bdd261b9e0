package de.buendnis.identity.signinlink;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link in the mail leads. Opening it redeems nothing: mail scanners follow links. The
 * button posts to the same path, where Spring Security takes the secret.
 */
@Controller
class LinkPages {

    static final String PATH = "/link";

    private final SignInLinks links;

    LinkPages(SignInLinks links) {
        this.links = links;
    }

    @GetMapping(PATH)
    ModelAndView open(@RequestParam(defaultValue = "") String code) {
        Optional<SignInLink> link = links.find(code);
        SignInLink.State state = links.state(code);
        if (link.isEmpty() || state != SignInLink.State.OPEN) {
            return closed(state);
        }
        return new ModelAndView(
                "link", Map.of("code", code, "coordinator", link.get().coordinator()));
    }

    /** Spring Security forwards here when the link could not be redeemed. */
    @RequestMapping(LinkSignIn.REFUSED)
    ModelAndView refused(HttpServletRequest request) {
        return closed(links.state(Optional.ofNullable(request.getParameter("token")).orElse("")));
    }

    private static ModelAndView closed(SignInLink.State state) {
        return new ModelAndView("link-verbraucht", Map.of("state", state.name()), HttpStatus.GONE);
    }
}
