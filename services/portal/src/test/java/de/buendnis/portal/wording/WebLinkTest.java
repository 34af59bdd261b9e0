package de.buendnis.portal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.kreis-unna.example/Gesellschaft/Bündnis-für-Familie/, https://www.kreis-unna.example/Gesellschaft/B%C3%BCndnis-f%C3%BCr-Familie/",
        "http://plön.example, http://xn--pln-tna.example",
        "HTTPS://Plön.example:8443/a?b=ü#c, https://xn--pln-tna.example:8443/a?b=%C3%BC#c",
        "https://a.example/50%, https://a.example/50%25",
        "https://a.example/%C3%BC, https://a.example/%C3%BC",
        "'https://a.example/\"><b>', https://a.example/%22%3E%3Cb%3E"
    })
    void umlautsBecomeWhatBrowsersNeed(String typed, String link) {
        assertThat(WebLink.of(typed)).map(WebLink::link).contains(link);
    }

    @Test
    void peopleReadItAsTheyWroteIt() {
        assertThat(WebLink.of("https://familie.plön.example/"))
                .map(WebLink::text)
                .contains("familie.plön.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//a.example",
                "a.example",
                "https://bank.example@evil.example/",
                "https://",
                "https://a b.example/",
                "ftp://a.example",
                "https://a_b<c>.example",
                ""
            })
    void whatIsNoWebAddressIsNoLink(String typed) {
        assertThat(WebLink.of(typed)).isEmpty();
    }
}
