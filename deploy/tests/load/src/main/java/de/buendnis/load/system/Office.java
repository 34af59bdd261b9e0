package de.buendnis.load.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody of the demo's office, signed in through the gateway as a browser does it. */
public final class Office implements AutoCloseable {

    private static final Map<String, String> ACCOUNT =
            Map.of("address", "anna.servicestelle@example.org", "password", "buendnis-demo-2026");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final String baseUrl;

    private Office(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public static Office signIn(String baseUrl) {
        var office = new Office(baseUrl);
        Form form = office.open("/anmelden", "form[action$=/passwort]");
        Document page = office.send(form.with(ACCOUNT));
        if (!page.location().endsWith("/verwaltung")) {
            throw new IllegalStateException("Not signed in: " + page.select("main").text());
        }
        return office;
    }

    /**
     * A form to be sent.
     *
     * @param target where it goes
     */
    public record Form(String target, List<KeyVal> fields) {

        /** With other values. */
        public Form with(Map<String, String> values) {
            var all = new ArrayList<>(fields);
            all.removeIf(field -> values.containsKey(field.key()));
            values.forEach((key, value) -> all.add(HttpConnection.KeyVal.create(key, value)));
            return new Form(target, all);
        }

        private String body() {
            return fields.stream()
                    .map(field -> encode(field.key()) + "=" + encode(field.value()))
                    .collect(Collectors.joining("&"));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }

    /** Opens a page and finds a form there. */
    public Form open(String path, String selector) {
        Document page = answer(HttpRequest.newBuilder(URI.create(baseUrl + path)).build());
        FormElement form =
                (FormElement)
                        Objects.requireNonNull(
                                page.selectFirst(selector),
                                () -> path + ": " + page.select("main").text());
        String action = form.attr("action").isEmpty() ? page.location() : form.absUrl("action");
        return new Form(action, form.formData());
    }

    /** Sends a form and returns the page that follows. */
    public Document send(Form form) {
        return answer(
                HttpRequest.newBuilder(URI.create(form.target()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(form.body()))
                        .build());
    }

    private Document answer(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            Document page = Jsoup.parse(answer.body(), answer.uri().toString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "%s: %d %s"
                                .formatted(
                                        answer.uri(),
                                        answer.statusCode(),
                                        page.select("main").text()));
            }
            return page;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
