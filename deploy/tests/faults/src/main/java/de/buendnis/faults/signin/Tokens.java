package de.buendnis.faults.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.bson.Document;

/**
 * What a sign-in has given.
 *
 * @param access goes with each request
 * @param refresh gets a new one
 * @param since when they were given
 * @param end after which services refuse the access token
 */
public record Tokens(String access, String refresh, Instant since, Instant end) {

    /** Of the answer of identity's token endpoint. */
    static Tokens of(String answer) {
        Document tokens = Document.parse(answer);
        Instant now = Instant.now();
        return new Tokens(
                Objects.requireNonNull(tokens.getString("access_token"), answer),
                Objects.requireNonNull(tokens.getString("refresh_token"), answer),
                now,
                now.plusSeconds(tokens.getInteger("expires_in")));
    }

    /** Whose they are, as the history names whoever has done something. */
    public String person() {
        return Objects.requireNonNull(claims().getString("sub"));
    }

    Document claims() {
        String claims = access.split("\\.", 3)[1];
        return Document.parse(new String(Base64.getUrlDecoder().decode(claims), UTF_8));
    }

    /** Half of its life is over: somebody careful gets a new one now. */
    boolean isOld() {
        return Instant.now().isAfter(since.plus(Duration.between(since, end).dividedBy(2)));
    }

    boolean hasEnded() {
        return Instant.now().isAfter(end);
    }
}
