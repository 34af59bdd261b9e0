package de.buendnis.identity.signinlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** The links that were mailed: each works once, within 15 minutes. */
@Component
class SignInLinks implements OneTimeTokenService {

    static final Duration VALID = Duration.ofMinutes(15);

    /** Used and expired links are remembered for a day: their page can say what became of them. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int SECRET_BYTES = 32;

    private final MongoOperations mongo;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    SignInLinks(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(SignInLink.class);
        indexes.createIndex(new Index("expiresAt", Sort.Direction.ASC).expire(REMEMBERED));
        indexes.createIndex(
                new Index("address", Sort.Direction.ASC).on("createdAt", Sort.Direction.ASC));
    }

    /** Makes a link and returns its secret, which is kept nowhere else. */
    String issue(Coordinator coordinator, String address) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        mongo.insert(
                new SignInLink(hash(secret), address, coordinator, now, now.plus(VALID), null));
        return secret;
    }

    long issuedSince(String address, Instant since) {
        return mongo.count(
                query(where("address").is(address).and("createdAt").gte(since)), SignInLink.class);
    }

    Optional<SignInLink> find(String secret) {
        return Optional.ofNullable(mongo.findById(hash(secret), SignInLink.class));
    }

    SignInLink.State state(String secret) {
        return find(secret)
                .map(link -> link.state(clock.instant()))
                .orElse(SignInLink.State.UNKNOWN);
    }

    /** Spring Security would make links for whoever asks; here only {@link #issue} does. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        throw new UnsupportedOperationException("links are made for coordinators alone");
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken redeemed) {
        Instant now = clock.instant();
        String secret = String.valueOf(redeemed.getTokenValue());
        // One write decides: of two clicks at the same time one finds the link used.
        SignInLink link =
                mongo.findAndModify(
                        query(
                                where("_id")
                                        .is(hash(secret))
                                        .and("usedAt")
                                        .isNull()
                                        .and("expiresAt")
                                        .gt(now)),
                        new Update().set("usedAt", now),
                        SignInLink.class);
        return link == null
                ? null
                : new DefaultOneTimeToken(secret, link.coordinator().contact(), link.expiresAt());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
