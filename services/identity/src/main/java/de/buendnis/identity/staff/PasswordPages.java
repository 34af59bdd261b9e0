package de.buendnis.identity.staff;

import static de.buendnis.identity.staff.PasswordPages.PATH;

import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.WebProperties;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where staff choose a password of their own, at the first sign-in and whenever they like. */
@Controller
@RequestMapping(PATH)
class PasswordPages {

    static final String PATH = "/passwort";

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final String onward;

    PasswordPages(StaffAccounts accounts, PasswordEncoder encoder, WebProperties settings) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.onward = settings.baseUrl() + "/anmelden";
    }

    @GetMapping
    ModelAndView form(Authentication signedIn) {
        account(signedIn);
        return new ModelAndView("passwort", "form", PasswordForm.empty());
    }

    @PostMapping
    ModelAndView change(
            Authentication signedIn,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors) {
        Account account = account(signedIn);
        if (!errors.hasErrors()) {
            try {
                check(form, account);
            } catch (RuleViolation violation) {
                Forms.reject(errors, violation);
            }
        }
        if (errors.hasErrors()) {
            return new ModelAndView("passwort", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.changePassword(account.id(), String.valueOf(encoder.encode(form.chosen())));
        return new ModelAndView("redirect:" + onward);
    }

    private void check(PasswordForm form, Account account) {
        if (!encoder.matches(form.current(), account.password())) {
            throw new RuleViolation(
                    "password-wrong",
                    "current",
                    "Das bisherige Passwort stimmt nicht. Prüfen Sie Groß- und Kleinschreibung.");
        }
        if (!form.chosen().equals(form.repeated())) {
            throw new RuleViolation(
                    "password-differs",
                    "repeated",
                    "Die beiden neuen Passwörter sind verschieden. Geben Sie das neue noch einmal ein.");
        }
        if (form.chosen().equals(form.current())) {
            throw new RuleViolation(
                    "password-same",
                    "chosen",
                    "Das ist Ihr bisheriges Passwort. Wählen Sie ein anderes.");
        }
        String name = account.address().substring(0, account.address().indexOf('@'));
        if (form.chosen().toLowerCase(Locale.ROOT).contains(name)) {
            throw new RuleViolation(
                    "password-contains-name",
                    "chosen",
                    "Das Passwort enthält Ihren Namen aus der Mailadresse. Wählen Sie ein anderes.");
        }
    }

    private Account account(Authentication signedIn) {
        return accounts.find(signedIn.getName())
                .orElseThrow(
                        () ->
                                RuleViolation.forbidden(
                                        "no-password",
                                        "Sie melden sich mit einem Link an und brauchen kein Passwort."));
    }
}
