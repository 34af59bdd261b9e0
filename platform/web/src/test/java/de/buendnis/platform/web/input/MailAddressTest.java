package de.buendnis.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.platform.web.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "familie(at)stadt.example, familie@stadt.example",
        "familie (at) stadt.example, familie@stadt.example",
        "familie( AT )stadt.example, familie@stadt.example",
        "familie [at] stadt.example, familie@stadt.example",
        "familie @ stadt.example, familie@stadt.example",
        "'  familie@stadt.example  ', familie@stadt.example",
        "familie@STADT.Example, familie@stadt.example",
    })
    void whatIsMeantIsNormalised(String typed, String address) {
        assertThat(new MailAddress(typed).value()).isEqualTo(address);
    }

    @Test
    void aLineBreakAfterTheAtIsHealed() {
        assertThat(new MailAddress("stadtjugendpflege(at)\nstadt.example").value())
                .isEqualTo("stadtjugendpflege@stadt.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna.Meier+Buendnis@stadt.example",
                "o'neil@stadt.example",
                "a_b-c@x.example"
            })
    void thePartBeforeTheAtIsNeverAltered(String address) {
        assertThat(new MailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medienbuero?@stadt.example",
                "zwei worte@stadt.example",
                ".punkt@stadt.example",
                "a..b@stadt.example",
                "<script>@stadt.example",
            })
    void aTypingErrorBeforeTheAtIsRefused(String typed) {
        RuleViolation refusal = refusal(typed);

        assertThat(refusal.code()).isEqualTo("mail-address-invalid");
        assertThat(refusal.field()).isEqualTo("mail");
        assertThat(refusal.sentence()).contains("Prüfen Sie die Schreibweise");
    }

    @Test
    void anUmlautBeforeTheAtIsRefusedAndNotRewritten() {
        RuleViolation refusal = refusal("bürgermeister@stadt.example");

        assertThat(refusal.code()).isEqualTo("mail-address-umlaut");
        assertThat(refusal.sentence())
                .contains("bürgermeister@stadt.example")
                .contains("Geben Sie eine Adresse ohne sie an");
    }

    @Test
    void anUmlautInTheDomainIsKeptAndDeliverable() {
        MailAddress address = new MailAddress("familie@plön.example");

        assertThat(address.value()).isEqualTo("familie@plön.example");
        assertThat(address.deliverable()).isEqualTo("familie@xn--pln-tna.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"familie", "@stadt.example", "familie@", "a@b@stadt.example", "", "   "})
    void withoutExactlyOneAtItIsIncomplete(String typed) {
        assertThat(refusal(typed).code()).isEqualTo("mail-address-incomplete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "familie@stadt",
                "familie@-stadt.example",
                "familie@stadt..example",
                "familie@stadt.example\u0000",
                "familie@straße.example",
                "familie@127.0.0.1",
            })
    void aDomainThatCannotExistIsRefused(String typed) {
        assertThat(refusal(typed).code()).isEqualTo("mail-address-domain");
    }

    @Test
    void anEndlessOneIsRefusedWithoutBeingRepeatedInFull() {
        String typed = "a".repeat(300) + "@stadt.example";

        assertThat(refusal(typed).sentence()).hasSizeLessThan(300).contains("…");
    }

    @Test
    void theRefusalNamesTheFieldOfTheForm() {
        RuleViolation refusal =
                catchThrowableOfType(
                        RuleViolation.class, () -> MailAddress.typed("replyTo", "nirgends"));

        assertThat(refusal.field()).isEqualTo("replyTo");
    }

    @Test
    void anEmptyFieldIsNoAddress() {
        assertThat(MailAddress.typed("mail", " ")).isNull();
    }

    private static RuleViolation refusal(String typed) {
        return catchThrowableOfType(RuleViolation.class, () -> new MailAddress(typed));
    }
}
