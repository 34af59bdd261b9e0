package de.buendnis.portal.gateway;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way to the sign-in, and the page for one that failed. */
@Controller
class SignInPages {

    static final String SIGN_IN = "/anmelden";
    static final String FAILED = "/anmeldung-fehlgeschlagen";

    @GetMapping(SIGN_IN)
    String signIn() {
        return "redirect:/oauth2/authorization/" + SignInClient.ID;
    }

    @GetMapping(FAILED)
    ModelAndView failed() {
        return new ModelAndView("gateway/sign-in-failed", HttpStatus.SERVICE_UNAVAILABLE);
    }
}
