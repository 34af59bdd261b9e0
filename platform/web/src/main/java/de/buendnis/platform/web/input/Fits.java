package de.buendnis.platform.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a form is as short as its {@link TextField} wants it. The values would refuse it too,
 * but one by one; a form tells all at once, in the same words.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FitsValidator.class)
public @interface Fits {

    /** What the field is called. */
    String label();

    /** Greatest length in characters. */
    int limit() default TextField.LINE;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
