package de.buendnis.deploy.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the mail catcher: {@code /} the list, {@code /mails/ID} a mail, {@code
 * /mails/ID/html} and {@code /mails/ID/eml} its two other shapes, and {@code /api/mails?to=ADDRESS}
 * the newest hundred as JSON for tests.
 *
 * @param mails that are shown
 */
record MailPages(MailFolder mails) implements HttpHandler {

    private static final int NEWEST = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean reading = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
            Answer answer =
                    reading
                            ? answer(exchange)
                            : Answer.page(405, MailPage.problem("Hier kann man nur lesen."));
            answer.send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        return switch (path[0]) {
            case "" -> list(query);
            case "stil.css" -> Answer.of("text/css; charset=utf-8", stylesheet());
            case "api" -> json(query.getOrDefault("to", ""));
            case "mails" -> path.length < 2 ? missing() : mail(path);
            default -> missing();
        };
    }

    private Answer list(Map<String, String> query) {
        String address = query.getOrDefault("an", "");
        String page = query.getOrDefault("seite", "1");
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        return Answer.page(200, MailPage.list(mails.to(address).toList(), address, number));
    }

    private Answer mail(String[] path) throws IOException {
        Mail mail = mails.find(path[1]).orElse(null);
        if (mail == null) {
            return missing();
        }
        return switch (path.length > 2 ? path[2] : "") {
            case "" -> Answer.page(200, MailPage.mail(mail, mail.body()));
            case "html" -> Answer.foreignPage(mail.body().html());
            case "eml" -> Answer.of("message/rfc822", Files.readAllBytes(mail.file()));
            default -> missing();
        };
    }

    private Answer json(String address) throws JsonProcessingException {
        List<Map<String, String>> newest =
                mails.to(address).limit(NEWEST).map(MailPages::fields).toList();
        return Answer.of("application/json", JSON.writeValueAsBytes(newest));
    }

    private static Map<String, String> fields(Mail mail) {
        MailBody body = mail.body();
        return Map.of(
                "id", mail.id(),
                "receivedAt", mail.receivedAt().toString(),
                "sender", mail.sender(),
                "to", mail.recipient(),
                "from", mail.from(),
                "subject", mail.subject(),
                "text", body.text(),
                "html", body.html());
    }

    private static Answer missing() {
        return Answer.page(404, MailPage.problem("Diese Mail oder Seite gibt es nicht."));
    }

    private static byte[] stylesheet() throws IOException {
        try (InputStream file = MailPages.class.getResourceAsStream("stil.css")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static Map<String, String> query(@Nullable String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8),
                                (first, second) -> first));
    }
}
