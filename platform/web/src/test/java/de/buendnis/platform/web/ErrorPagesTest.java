package de.buendnis.platform.web;

import static de.buendnis.platform.web.Web.header;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.kit.KitApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = KitApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ErrorPagesTest {

    @LocalServerPort private int port;

    private Web web;

    @BeforeEach
    void open() {
        web = new Web(port);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Diese Anfrage verstehen wir nicht",
        "403, Diese Seite ist nicht für Sie freigegeben",
        "404, Diese Seite gibt es nicht",
        "406, In dieser Form gibt es das nicht",
        "409, Das geht auf dem jetzigen Stand nicht",
        "422, So geht es nicht",
        "429, Das waren sehr viele Anfragen",
        "451, Diese Anfrage verstehen wir nicht",
        "500, Da ist uns ein Fehler passiert",
        "502, Da ist uns ein Fehler passiert",
        "503, Dieser Bereich ist gerade nicht erreichbar"
    })
    void everyStatusIsAPlainPageWithAWayOn(int status, String title) {
        HttpResponse<String> answer = web.get("/bausteine/antwort/" + status);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>" + title + "</h1>", "class=\"button\" href=\"/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*", "application/json", "image/png"})
    void aPathForPeopleGetsAPageWhateverIsAccepted(String accepted) {
        HttpResponse<String> answer = web.get("/bausteine/verweigert", "Accept", accepted);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("Das Datum liegt in der Zukunft.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*", "application/json"})
    void aPathForProgramsGetsProblemDetailWhateverIsAccepted(String accepted) {
        HttpResponse<String> answer = web.get("/api/v1/refused", "Accept", accepted);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"founding-in-the-future\"", "\"field\":\"foundedOn\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bausteine/kaputt", "/api/v1/broken"})
    void whatBrokeInsideStaysInside(String path) {
        HttpResponse<String> answer = web.get(path);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret inside", "IllegalState", "at de.buendnis");
    }

    @Test
    void nobodyClaimsToBeOfficialUnlessTold() {
        assertThat(web.get("/bausteine").body()).doesNotContain("Offizielle Website");
    }

    @Test
    void whatDoesNotExistIsSaidToPrograms() {
        assertThat(web.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/v1/nothing").body()).contains("status-404");
    }
}
