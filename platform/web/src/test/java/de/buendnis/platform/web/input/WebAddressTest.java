package de.buendnis.platform.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.platform.web.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @Test
    void aMissingSchemeBecomesHttps() {
        assertThat(new WebAddress(" www.stadt.example/familie ").value())
                .isEqualTo("https://www.stadt.example/familie");
    }

    @Test
    void aPortIsNoScheme() {
        assertThat(new WebAddress("stadt.example:8443/familie").value())
                .isEqualTo("https://stadt.example:8443/familie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.kreis.example/Familie/Bündnis-für-Familie/",
                "http://plön.example",
                "https://stadt.example/suche?q=familie&seite=2#oben",
                "HTTPS://Stadt.example",
            })
    void whatABrowserTakesIsKeptAsTyped(String typed) {
        assertThat(new WebAddress(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "ftp://stadt.example",
                "https://",
                "https://stadt",
                "https://name:geheim@stadt.example",
                "https://stadt.example/\"onclick=alert(1)",
                "https://stadt.example/<b>",
                "https://stadt.example/zwei worte",
                "nicht da",
            })
    void whatIsNoAddressOfAPageIsRefused(String typed) {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> new WebAddress(typed));

        assertThat(refusal.code()).isEqualTo("web-address-invalid");
        assertThat(refusal.field()).isEqualTo("website");
        assertThat(refusal.sentence()).contains("etwa https://");
    }

    @Test
    void anEndlessOneIsRefusedWithTheLimit() {
        RuleViolation refusal =
                catchThrowableOfType(
                        RuleViolation.class,
                        () -> new WebAddress("https://stadt.example/" + "a".repeat(500)));

        assertThat(refusal.code()).isEqualTo("web-address-too-long");
        assertThat(refusal.sentence()).contains("522").contains("500");
    }

    @Test
    void anEmptyFieldIsNoAddress() {
        assertThat(WebAddress.typed("website", "")).isNull();
    }
}
