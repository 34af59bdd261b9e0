package de.buendnis.deploy.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.buendnis.platform.servers.ServerPlace;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    private final int smtp = ServerPlace.freePort();
    private final int pages = ServerPlace.freePort();
    @TempDir Path folder;
    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        catcher =
                MailCatcher.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), smtp),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), pages),
                        folder);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void aMailIsShownAsTextWithItsLinksAndItsMarkupStaysInASandbox() throws Exception {
        send(
                "Grüße <b>",
                "Hier: https://example.org/a?b=1&c=2. <script>",
                "<p>Hallo</p><script>x()</script>");

        HttpResponse<String> list = get("/");
        assertThat(list.body()).contains("1 Mail", "Grüße &lt;b&gt;", "zwei@garten.example");
        String mail = onlyMail().get("id").textValue();

        HttpResponse<String> text = get("/mails/" + mail);
        assertThat(text.body())
                .contains("<a href=\"https://example.org/a?b=1&amp;c=2\">")
                .contains("&lt;script&gt;")
                .contains("von@example.org")
                .doesNotContain("<script>");
        assertThat(policy(text)).contains("default-src 'none'");

        HttpResponse<String> html = get("/mails/" + mail + "/html");
        assertThat(html.body()).contains("<p>Hallo</p>");
        assertThat(policy(html)).contains("sandbox;", "default-src 'none'");

        assertThat(get("/mails/" + mail + "/eml").body())
                .contains("Return-Path: bounce@example.org", "Delivered-To: zwei@garten.example");
    }

    @Test
    void aRestartKeepsTheMails() throws Exception {
        send("Bleibt", "Text", "");
        stop();
        start();
        assertThat(onlyMail().get("subject").textValue()).isEqualTo("Bleibt");
    }

    @Test
    void mailsAreFoundByRecipientAndPaged() throws Exception {
        for (int number = 0; number < 30; number++) {
            send("Nummer " + number, "Text", "");
        }
        assertThat(get("/?an=ZWEI@").body()).contains("30 Mails", "Seite 1 von 2", "Nummer 29");
        assertThat(get("/?seite=2").body()).contains("Nummer 0<").doesNotContain("Nummer 29");
        assertThat(get("/?an=drei@").body()).contains("An diese Adresse ist keine Mail gekommen");
        assertThat(get("/?seite=99").body()).contains("Seite 2 von 2");
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        assertThat(get("/mails/0815").statusCode()).isEqualTo(404);
        assertThat(get("/mails/..%2F..%2Fsecrets/eml").statusCode()).isEqualTo(404);
        assertThat(get("/etwas").body()).contains("gibt es nicht");
        HttpResponse<String> posted =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address("/"))
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(posted.statusCode()).isEqualTo(405);
    }

    private void send(String subject, String text, String html) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtp));
        properties.setProperty("mail.smtp.from", "bounce@example.org");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("von@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("zwei@garten.example"));
        message.setSubject(subject, "UTF-8");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(text, "plain"));
        if (!html.isEmpty()) {
            both.addBodyPart(part(html, "html"));
        }
        message.setContent(both);
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private JsonNode onlyMail() throws Exception {
        JsonNode mails =
                new ObjectMapper().readTree(get("/api/mails?to=zwei@garten.example").body());
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address(path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + pages + path);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
