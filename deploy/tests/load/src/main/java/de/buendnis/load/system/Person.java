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

/** Somebody who reads pages and fills in forms as a browser does, through the gateway. */
public final class Person implements AutoCloseable {

    /** Of the demo's office. */
    public static final String ANNA = "anna.servicestelle@example.org";

    private static final String PASSWORD = "buendnis-demo-2026";

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final String baseUrl;

    /** Somebody whom nobody knows yet. */
    public Person(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Somebody who works here, with an account of the demo. */
    public static Person signedIn(String baseUrl, String address) {
        var person = new Person(baseUrl);
        Form form = person.open("/anmelden", "form[action$=/passwort]");
        Document page = person.send(form.with(Map.of("address", address, "password", PASSWORD)));
        if (!page.location().endsWith("/verwaltung")) {
            throw new IllegalStateException("Not signed in: " + page.select("main").text());
        }
        return person;
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

    /** Opens a page. */
    public Document read(String path) {
        return answer(HttpRequest.newBuilder(URI.create(baseUrl).resolve(path)).build());
    }

    /** Opens a page and finds a form there. */
    public Form open(String path, String selector) {
        Document page = read(path);
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
