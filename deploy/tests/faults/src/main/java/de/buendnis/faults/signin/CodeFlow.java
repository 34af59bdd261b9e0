package de.buendnis.faults.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.faults.signin.Browser.Answer;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way from a sign-in at identity to tokens, as the portal goes it.
 *
 * @param baseUrl of the platform
 */
record CodeFlow(String baseUrl) {

    static final String IDENTITY = "/identitaet";

    /** Known to portal and identity. */
    static final String SECRET = "kit";

    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    /** What identity says to address and password. */
    static Answer password(Browser browser, String address, String password) throws IOException {
        return browser.post(
                IDENTITY + "/anmelden/passwort", Map.of("address", address, "password", password));
    }

    /** The tokens of a browser that is signed in; empty for one that is not. */
    Optional<Tokens> tokens(Browser browser) throws IOException {
        String back = baseUrl + "/login/oauth2/code/portal";
        Answer asked =
                browser.get(
                        IDENTITY
                                + "/oauth2/authorize?response_type=code&client_id=portal&scope=openid"
                                + "&state=kit&redirect_uri="
                                + Browser.encode(back)
                                + "&code_challenge="
                                + CHALLENGE
                                + "&code_challenge_method=S256");
        Matcher code = CODE.matcher(asked.location());
        if (!code.find()) {
            return Optional.empty();
        }
        return exchange(
                browser,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        back,
                        "code_verifier",
                        VERIFIER));
    }

    /** New tokens for old ones; empty where identity refuses. */
    Optional<Tokens> renewed(Browser browser, Tokens old) throws IOException {
        return exchange(
                browser, Map.of("grant_type", "refresh_token", "refresh_token", old.refresh()));
    }

    private static Optional<Tokens> exchange(Browser browser, Map<String, String> fields)
            throws IOException {
        String portal = Base64.getEncoder().encodeToString(("portal:" + SECRET).getBytes(UTF_8));
        Answer answer = browser.post(IDENTITY + "/oauth2/token", fields, "Basic " + portal);
        if (answer.isOutage()) {
            throw new IOException("status %d for a token".formatted(answer.status()));
        }
        return answer.status() == 200 ? Optional.of(Tokens.of(answer.body())) : Optional.empty();
    }
}
