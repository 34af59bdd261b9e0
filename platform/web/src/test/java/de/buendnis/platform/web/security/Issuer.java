package de.buendnis.platform.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** Signs tokens as identity does, and shows its key; may be down. */
final class Issuer implements AutoCloseable {

    static final String BASE_URL = "http://localhost:8080";

    private final HttpServer server;
    private final RSAKey key = newKey();
    private volatile boolean down;

    Issuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/identitaet/oauth2/jwks",
                exchange -> {
                    try (exchange) {
                        if (down) {
                            exchange.sendResponseHeaders(503, -1);
                            return;
                        }
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                    }
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void goDown() {
        down = true;
    }

    void comeUp() {
        down = false;
    }

    /** A token of five minutes, with what the caller changes about it. */
    String token(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return token(key, claims);
    }

    /** A token that looks right and is signed by somebody else under the same key id. */
    String forged(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return token(newKey(), claims);
    }

    private static String token(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> claims) {
        JWTClaimsSet.Builder usual =
                new JWTClaimsSet.Builder()
                        .issuer(BASE_URL + "/identitaet")
                        .subject("s1")
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                        claims.apply(usual).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
