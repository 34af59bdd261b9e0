package de.buendnis.platform.web;

import static de.buendnis.platform.web.Web.header;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.kit.KitApplication;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = KitApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AssetsTest {

    @LocalServerPort private int port;

    private Web web;

    @BeforeEach
    void open() {
        web = new Web(port);
    }

    @Test
    void aHashedNameMayBeKeptForAYear() {
        HttpResponse<String> sheet = web.get(linkTo("buendnisse", "css"));

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(header(sheet, "Content-Type")).startsWith("text/css");
        assertThat(header(sheet, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void aPlainNameIsAskedForAgain() {
        HttpResponse<String> sheet = web.get("/assets/buendnisse.css");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(header(sheet, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void anotherVersionsHashGivesTheFileOfThisOneAndNotForAYear() {
        HttpResponse<String> sheet =
                web.get("/assets/buendnisse-00000000000000000000000000000000.css");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).isEqualTo(web.get("/assets/buendnisse.css").body());
        assertThat(header(sheet, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void anUnknownNameIsMissingWhateverItsHash() {
        HttpResponse<String> sheet =
                web.get("/assets/nothing-00000000000000000000000000000000.css");

        assertThat(sheet.statusCode()).isEqualTo(404);
        assertThat(header(sheet, "Cache-Control")).doesNotContain("max-age=31536000");
    }

    @Test
    void theStyleSheetNamesItsFontsByHash() {
        String sheet = web.get(linkTo("buendnisse", "css")).body();

        Matcher font =
                Pattern.compile("url\\(\"(/assets/FiraSans-Medium-[0-9a-f]{32}\\.woff2)\"")
                        .matcher(sheet);
        assertThat(font.find()).isTrue();
        assertThat(web.get(font.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void licencesComeAlong() {
        assertThat(web.get("/assets/licences.txt").body())
                .contains("UNION PUBLIC LICENCE")
                .contains("SIL OPEN FONT LICENSE");
    }

    private String linkTo(String name, String ending) {
        String page = web.get("/bausteine").body();
        Matcher link =
                Pattern.compile("\"(/assets/" + name + "-[0-9a-f]{32}\\." + ending + ")\"")
                        .matcher(page);
        assertThat(link.find()).as("hashed link to %s.%s", name, ending).isTrue();
        return link.group(1);
    }
}
