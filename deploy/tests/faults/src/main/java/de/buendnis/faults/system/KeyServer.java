package de.buendnis.faults.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Signs people in as identity does, with a key of the kit's own, and shows the key. */
final class KeyServer implements AutoCloseable {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFE_SECONDS = 3600;

    private final KeyPair keys;
    private final HttpServer server;
    private final String issuer;

    /**
     * @param baseUrl of the platform, which the services believe to be the issuer's
     */
    KeyServer(String baseUrl) {
        this.issuer = baseUrl + "/identitaet";
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        byte[] shown = shown().getBytes(UTF_8);
        server.createContext(
                "/identitaet/oauth2/jwks",
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, shown.length);
                        exchange.getResponseBody().write(shown);
                    }
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The token of somebody in the office. */
    String token(String person) {
        String head =
                """
                {"alg":"RS256","kid":"kit"}""";
        String claims =
                """
                {"iss":"%s","sub":"%s","name":"Person %s","roles":["OFFICE"],"exp":%d}"""
                        .formatted(
                                issuer,
                                person,
                                person,
                                Instant.now().plusSeconds(LIFE_SECONDS).getEpochSecond());
        String signed = encode(head.getBytes(UTF_8)) + "." + encode(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String shown() {
        if (keys.getPublic() instanceof RSAPublicKey key) {
            return """
            {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"kit","n":"%s","e":"%s"}]}"""
                    .formatted(number(key.getModulus()), number(key.getPublicExponent()));
        }
        throw new IllegalStateException("No RSA key");
    }

    /** Without the byte of the sign, if there is one (RFC 7518, section 2). */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return encode(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String encode(byte[] bytes) {
        return TEXT.encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
