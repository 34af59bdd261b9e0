package de.buendnis.portal.legal;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPagesTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({
        "/impressum, Impressum, info@servicestelle.example",
        "/datenschutz, Datenschutz, datenschutz@servicestelle.example",
        "/barrierefreiheit, Erklärung zur Barrierefreiheit, barriere@servicestelle.example"
    })
    void theLawsPagesNameTheOperatorAndSayThatThisIsADemonstration(
            String address, String title, String mail) {
        var page = get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>" + title + "</h1>")
                .contains("href=\"mailto:" + mail + "\"")
                .contains("Das ist eine Vorführung der Software");
    }

    @ParameterizedTest
    @CsvSource({
        "/barrierefreiheit, melden",
        "/barrierefreiheit, schlichtung",
        "/datenschutz, newsletter",
        "/datenschutz, beratung"
    })
    void linksIntoThePageLeadSomewhere(String address, String anchor) {
        assertThat(get(address).body()).contains("id=\"" + anchor + "\"");
    }

    @Test
    void theTermsOfNewsletterAndConsultationAreSaid() {
        assertThat(get("/datenschutz").body())
                .contains("nach 7&nbsp;Tagen", "Prüfsumme", "Ende des dritten Jahres")
                .contains("12&nbsp;Monate nach dem Abschluss");
        assertThat(get("/barrierefreiheit").body()).contains("href=\"/barriere-melden\"");
    }
}
