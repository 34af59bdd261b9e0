package de.buendnis.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.platform.web.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"030 23125 021", "0 23 03 27-2361", "+49 (30) 23125/021", "115"})
    void aPhoneNumberStaysAsWritten(String typed) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nach 18 Uhr", "12", "030 23125 021 oder 022", "<b>030</b>"})
    void whatNobodyCanDialIsRefused(String typed) {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> PhoneNumber.typed("fax", typed));

        assertThat(refusal.code()).isEqualTo("phone-number-invalid");
        assertThat(refusal.field()).isEqualTo("fax");
    }

    @Test
    void aPostalCodeKeepsItsLeadingZero() {
        assertThat(new PostalCode(" 01067 ").value()).isEqualTo("01067");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2430", "243061", "D-24306", "00123", "٢٤٣٠٦"})
    void anythingElseThanFiveDigitsIsRefused(String typed) {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> new PostalCode(typed));

        assertThat(refusal.code()).isEqualTo("postal-code-invalid");
        assertThat(refusal.sentence()).contains("fünf Ziffern");
    }
}
