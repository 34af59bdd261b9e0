package de.buendnis.platform.web.input;

import de.buendnis.platform.web.RuleViolation;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks the {@link TextField} itself, so that form and value count alike. */
class FitsValidator implements ConstraintValidator<Fits, String> {

    private TextField field = TextField.line("", "");

    @Override
    public void initialize(Fits wanted) {
        field = new TextField("", wanted.label(), wanted.limit(), true);
    }

    @Override
    public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
        try {
            var unused = field.text(typed);
            return true;
        } catch (RuleViolation tooLong) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(tooLong.sentence())
                    .addConstraintViolation();
            return false;
        }
    }
}
