package de.buendnis.faults.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.faults.system.Instance;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies and follows redirects, and comes to one instance by the public address. */
public final class Browser {

    private static final Duration ONE_ANSWER = Duration.ofSeconds(6);
    private static final int MOST_REDIRECTS = 10;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final Instance instance;
    private final String baseUrl;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * @param baseUrl of the platform, where nobody answers: in its place the instance is asked
     */
    Browser(Instance instance, String baseUrl) {
        this.instance = instance;
        this.baseUrl = baseUrl;
    }

    /** What came back. */
    record Answer(int status, String body, String location) {

        /** Whether this is no answer at all: whoever was asked could not say. */
        boolean isOutage() {
            return status >= 500;
        }
    }

    Instance instance() {
        return instance;
    }

    Answer get(String address) throws IOException {
        return send(request(address).GET());
    }

    Answer post(String address, Map<String, String> fields) throws IOException {
        return send(posting(address, fields));
    }

    /** As {@link #post}, by a program that has a password of its own. */
    Answer post(String address, Map<String, String> fields, String authorization)
            throws IOException {
        return send(posting(address, fields).header("Authorization", authorization));
    }

    /** Goes on until a page is no redirect, or leads to an address that begins like this. */
    Answer follow(Answer answer, String end) throws IOException {
        Answer last = answer;
        for (int times = 0; times < MOST_REDIRECTS && !last.location().isEmpty(); times++) {
            if (last.location().startsWith(end)) {
                return last;
            }
            last = get(last.location());
        }
        return last;
    }

    /** The header with all that is to be remembered. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder posting(String address, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String address) {
        String path = address.startsWith(baseUrl) ? address.substring(baseUrl.length()) : address;
        var request =
                HttpRequest.newBuilder(URI.create(instance.address() + path)).timeout(ONE_ANSWER);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
