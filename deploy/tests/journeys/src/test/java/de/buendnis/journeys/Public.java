package de.buendnis.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    int status(String path) {
        return answer(path).statusCode();
    }

    HttpResponse<String> answer(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
