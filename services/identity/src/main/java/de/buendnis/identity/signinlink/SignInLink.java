package de.buendnis.identity.signinlink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link that was mailed.
 *
 * @param id hash of the secret in the link: whoever reads the database cannot sign in with it
 * @param address to which it went, so that one mailbox is not flooded
 * @param usedAt null until it is redeemed
 */
@Document("sign-in-links")
@TypeAlias("sign-in-link")
record SignInLink(
        @Id String id,
        String address,
        Coordinator coordinator,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** What can be done with a link. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        UNKNOWN
    }

    State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
