package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import jakarta.servlet.ServletRequest;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Reads the form of a section. By hand, because the address says which form it is, and because rows
 * may be added before anything is checked.
 */
@Component
class SectionBinder {

    /** The model attribute that the parts of the form know. */
    static final String FORM = "form";

    /** More rows than a section may have, so that too many are counted and not dropped. */
    private static final int MOST_ROWS = 2 * Section.Partners.LIMIT;

    private final Validator validator;

    SectionBinder(Validator validator) {
        this.validator = validator;
    }

    /** The form as it was sent; nothing is checked yet. */
    SectionForm form(ProfileSection section, ServletRequest request) {
        var binder = new ServletRequestDataBinder(null, FORM);
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        binder.setTargetType(ResolvableType.forClass(SectionForm.type(section)));
        binder.construct(request);
        if (binder.getTarget() instanceof SectionForm form) {
            return form;
        }
        throw new RuleViolation(
                "form-broken",
                "Das Formular ist unvollständig angekommen. Gehen Sie eine Seite zurück und speichern Sie noch einmal.");
    }

    /** The form with what each field refuses by itself. */
    BindingResult checked(Object form) {
        BindingResult errors = new BeanPropertyBindingResult(form, FORM, true, MOST_ROWS);
        validator.validate(form, errors);
        return errors;
    }
}
