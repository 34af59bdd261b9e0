package de.buendnis.identity.signin;

import de.buendnis.identity.signinlink.LinkRequests;
import de.buendnis.identity.staff.TooManyAttempts;
import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sign-in page and what follows a request for a link. */
@Controller
class SignInPages {

    static final String PATH = "/anmelden";
    static final String REFUSED = PATH + "/abgelehnt";

    private static final String PAGE = "anmelden";

    private final LinkRequests links;

    SignInPages(LinkRequests links) {
        this.links = links;
    }

    @GetMapping(PATH)
    ModelAndView page() {
        return new ModelAndView(PAGE, "form", SignInForm.empty());
    }

    @PostMapping(PATH + "/link")
    ModelAndView requestLink(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            RedirectAttributes afterwards) {
        try {
            afterwards.addFlashAttribute("address", links.request(form.contact(), "contact"));
            return new ModelAndView("redirect:" + PATH + "/link");
        } catch (RuleViolation violation) {
            Forms.reject(errors, violation);
            return new ModelAndView(PAGE, HttpStatus.valueOf(violation.status()));
        }
    }

    @GetMapping(PATH + "/link")
    String linkIsUnderWay() {
        return "link-unterwegs";
    }

    /** Spring Security forwards here when mail address and password do not fit. */
    @RequestMapping(REFUSED)
    ModelAndView refused(HttpServletRequest request, HttpServletResponse response) {
        SignInForm form = new SignInForm("", request.getParameter("address"), "");
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
                instanceof TooManyAttempts early) {
            status = HttpStatus.TOO_MANY_REQUESTS;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(early.seconds()));
            errors.reject("too-many-attempts", pause(early.seconds()));
        } else {
            errors.rejectValue(
                    "password",
                    "sign-in-refused",
                    "Mailadresse und Passwort passen nicht zusammen. Prüfen Sie beides, auch Groß- und"
                            + " Kleinschreibung.");
        }
        ModelAndView page = new ModelAndView(PAGE, status);
        page.addAllObjects(errors.getModel());
        return page;
    }

    private static String pause(long seconds) {
        String wait =
                seconds < 90 ? seconds + "\u00a0Sekunden" : (seconds + 59) / 60 + "\u00a0Minuten";
        return "Zu viele Versuche mit dieser Mailadresse. Warten Sie "
                + wait
                + " und versuchen Sie es dann noch einmal.";
    }
}
