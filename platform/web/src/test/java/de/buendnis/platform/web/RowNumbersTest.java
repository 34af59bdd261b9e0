package de.buendnis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.kit.KitApplication;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = KitApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RowNumbersTest {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics[1000]",
                "topics[100000]",
                "topics[99999999999]",
                "topics[-1]",
                "topics[a]",
                "topics[1",
                "topics]1[",
                "rows[0].cells[3000].text"
            })
    void aRowThatNobodyWasOfferedIsRefusedAsAPage(String name) {
        HttpResponse<String> answer = send(name);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<h1>So geht es nicht</h1>", "gespeichert ist davon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"topics[0]", "topics[999]", "topics[]", "_topics", "form.a[3].b", "c[A_B]"})
    void theRowsOfAFormGoOnToTheForm(String name) {
        HttpResponse<String> answer = send(name);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Der Ort fehlt.");
    }

    private HttpResponse<String> send(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return new Web(port).post("/bausteine/formular?place=&publishPhone=on&" + encoded + "=A");
    }
}
