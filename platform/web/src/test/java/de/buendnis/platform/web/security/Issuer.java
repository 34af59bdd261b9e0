package de.buendnis.platform.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Signs tokens as identity does, and shows its key; may be down. */
final class Issuer implements AutoCloseable {

    static final String BASE_URL = "http://localhost:8080";

    private static final String ES = "curve";
    private static final String RS = "rsa";

    private final HttpServer server;
    private final ECKey key = curveKey();
    private final RSAKey oldKey = rsaKey();
    private volatile boolean down;

    Issuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        byte[] keys =
                new JWKSet(List.of(key, oldKey)).toString(true).getBytes(StandardCharsets.UTF_8);
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
        return signed(JWSAlgorithm.ES256, ES, signer(key), claims);
    }

    /** As an identity signs whose key is of the first version. */
    String tokenOfTheFirstVersion(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(JWSAlgorithm.RS256, RS, signer(oldKey), claims);
    }

    /** By the right key, but in a way that nobody agreed on. */
    String tokenByAnotherAlgorithm(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(JWSAlgorithm.PS256, RS, signer(oldKey), claims);
    }

    /** A token that looks right and is signed by somebody else under the same key id. */
    String forged(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(JWSAlgorithm.ES256, ES, signer(curveKey()), claims);
    }

    /**
     * The public half taken for a shared secret: what everybody knows would sign (RFC 8725, 2.1).
     */
    String signedWithThePublicKey(UnaryOperator<JWTClaimsSet.Builder> claims) {
        try {
            byte[] known = key.toECPublicKey().getEncoded();
            return signed(JWSAlgorithm.HS256, ES, new MACSigner(known), claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** It says itself that it is not signed (RFC 7518, 3.6). */
    static String unsigned(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return new PlainJWT(claims(claims)).serialize();
    }

    private static String signed(
            JWSAlgorithm algorithm,
            String key,
            JWSSigner signer,
            UnaryOperator<JWTClaimsSet.Builder> claims) {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims(claims));
        try {
            token.sign(signer);
        } catch (JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
        return token.serialize();
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(
                        new JWTClaimsSet.Builder()
                                .issuer(BASE_URL + "/identitaet")
                                .subject("s1")
                                .expirationTime(Date.from(Instant.now().plusSeconds(300))))
                .build();
    }

    private static JWSSigner signer(JWK key) {
        try {
            return new DefaultJWSSignerFactory().createJWSSigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey curveKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(ES).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey rsaKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(RS).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
