package de.buendnis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.kit.KitApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Identity lives below /identitaet, and its pages still point to the portal. */
@SpringBootTest(
        classes = KitApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.servlet.context-path=/identitaet",
            "buendnis.official-header=true",
            "buendnis.demo=true"
        })
class ContextPathTest {

    @LocalServerPort private int port;

    @Test
    void linksOfTheLayoutIgnoreTheContextPath() {
        String page = new Web(port).get("/identitaet/bausteine").body();

        assertThat(page)
                .containsPattern("href=\"/assets/buendnisse-[0-9a-f]{32}\\.css\"")
                .contains("href=\"/buendnisse\"", "href=\"/anmelden\"")
                .doesNotContain("/identitaet/assets", "/identitaet/buendnisse");
    }

    @Test
    void whoIsOfficialSaysSoAndADemoSaysThatToo() {
        assertThat(new Web(port).get("/identitaet/bausteine").body())
                .contains("Offizielle Website", "Vorführung mit erfundenen Kontakten");
    }

    @Test
    void refusalsBelowItArePagesToo() {
        assertThat(new Web(port).get("/identitaet/bausteine/antwort/410").body())
                .contains("Dieser Link ist verbraucht oder abgelaufen");
    }
}
