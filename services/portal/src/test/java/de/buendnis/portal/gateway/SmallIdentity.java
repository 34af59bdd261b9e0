package de.buendnis.portal.gateway;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the portal needs of identity: tokens for a code, renewed tokens, and the public key. */
public final class SmallIdentity extends RecordingService {

    private final IdentityKeys keys = new IdentityKeys();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile String role = "OFFICE";
    private volatile Algorithm algorithm = JWSAlgorithm.ES256;
    private volatile String nonce = "";
    private volatile int seconds = 600;
    private volatile boolean refusing;

    SmallIdentity() {
        reset();
    }

    @Override
    void reset() {
        super.reset();
        role = "OFFICE";
        algorithm = JWSAlgorithm.ES256;
        seconds = 600;
        refusing = false;
        answers(this::serve);
    }

    void signsIn(String role, String nonce) {
        this.role = role;
        this.nonce = nonce;
    }

    void signsTokensWith(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    /** Tokens that the portal renews at once live less than a minute. */
    void tokensLive(int seconds) {
        this.seconds = seconds;
    }

    void refusesToRenew() {
        refusing = true;
    }

    /** The token that was handed out last. */
    public String lastToken() {
        return "token-" + issued.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/identitaet/oauth2/jwks" ->
                    answer(exchange, 200, "application/json", keys.shown());
            case "/identitaet/oauth2/token" -> token(exchange);
            default -> page(exchange);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Set-Cookie", "identity=of-somebody; Path=/identitaet");
        answer(exchange, 200, "text/html", "sign in");
    }

    private void token(HttpExchange exchange) throws IOException {
        boolean renewal = last().body().contains("grant_type=refresh_token");
        if (renewal && refusing) {
            answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        String json =
                """
                {"access_token": "token-%d", "refresh_token": "refresh", "token_type": "Bearer",
                 "expires_in": %d, "scope": "openid", "id_token": "%s"}"""
                        .formatted(issued.incrementAndGet(), seconds, idToken());
        answer(exchange, 200, "application/json", json);
    }

    private String idToken() {
        Instant now = Instant.now();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(Visit.BASE + "/identitaet")
                        .audience("portal")
                        .subject("somebody")
                        .claim("nonce", nonce)
                        .claim("name", "Anna Neumann")
                        .claim("roles", List.of(role))
                        .claim("alliance", "COORDINATOR".equals(role) ? "ploen-1" : null)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .build();
        return keys.token(algorithm, claims);
    }
}
