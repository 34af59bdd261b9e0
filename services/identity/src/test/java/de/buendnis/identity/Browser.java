package de.buendnis.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with cookies of their own, who reaches identity as through the portal. */
final class Browser {

    static final String BASE = "http://portal.example";

    /** RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String identity;

    Browser(int port) {
        this.identity = "http://127.0.0.1:" + port + "/identitaet";
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(identity + path)));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, "same-origin");
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String site) {
        return send(form(path, fields).header("Sec-Fetch-Site", site));
    }

    HttpResponse<String> signIn(String address, String password) {
        return post("/anmelden/passwort", Map.of("address", address, "password", password));
    }

    /** What the portal makes the browser do: ask for a code. */
    HttpResponse<String> authorize() {
        return get(
                "/oauth2/authorize?response_type=code&client_id=portal&scope=openid&state=abc"
                        + "&redirect_uri="
                        + encode(BASE + "/login/oauth2/code/portal")
                        + "&code_challenge="
                        + CHALLENGE
                        + "&code_challenge_method=S256");
    }

    /** The code of a browser that is signed in, exchanged as the portal does it. */
    HttpResponse<String> tokens() {
        Matcher code = CODE.matcher(location(authorize()));
        if (!code.find()) {
            throw new AssertionError("no code");
        }
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        BASE + "/login/oauth2/code/portal",
                        "code_verifier",
                        VERIFIER));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private HttpResponse<String> token(Map<String, String> fields) {
        String client = "portal:" + IdentityTest.PORTAL_SECRET;
        String basic = Base64.getEncoder().encodeToString(client.getBytes(UTF_8));
        return send(form("/oauth2/token", fields).header("Authorization", "Basic " + basic));
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(identity + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
