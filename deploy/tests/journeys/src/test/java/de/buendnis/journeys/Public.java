package de.buendnis.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What everybody can ask the portal without a sign-in, with or without a browser. */
record Public(String baseUrl) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    static Public of(Platform platform) {
        return new Public(platform.baseUrl());
    }

    /** Everything that tells of alliances, as text. */
    List<String> everythingThatLists() {
        return Stream.of("/", "/buendnisse", "/buendnisse?feld=CHILDCARE", "/api/v1/alliances")
                .map(path -> answer(path).body())
                .toList();
    }

    boolean finds(String words, String name) {
        return answer("/buendnisse?q=" + URLEncoder.encode(words, UTF_8)).body().contains(name);
    }

    String portrait(String slug) {
        return answer("/buendnisse/" + slug).body();
    }

    /** The feed of all actions, its folded lines unfolded. */
    String calendar() {
        return answer("/aktionstag/kalender.ics").body().replace("\r\n ", "");
    }

    /** The entry of that feed about one action. */
    String event(String title) {
        return Stream.of(calendar().split("BEGIN:VEVENT"))
                .filter(event -> event.contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the calendar: " + title));
    }

    int status(String path) {
        return answer(path).statusCode();
    }

    HttpResponse<String> answer(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(LIMIT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** As a program does that sends a form, again while a service is away; returns the status. */
    int posts(URI target, String form) {
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(LIMIT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return await("an answer to a POST to " + target.getPath())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> send(request).statusCode(), status -> status != 503);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
