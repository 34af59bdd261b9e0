package de.buendnis.identity.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A sign-in that is under way or holds, as it lies in the database. Attributes and metadata are
 * JSON in the form of Spring Security's own modules.
 *
 * @param endsAt when the last token has ended; the row goes by itself then
 */
@Document(AuthorizationRow.COLLECTION)
@TypeAlias("authorization")
record AuthorizationRow(
        @Id String id,
        String client,
        String person,
        String grant,
        List<String> scopes,
        String attributes,
        @Nullable String state,
        @Nullable TokenRow code,
        @Nullable TokenRow access,
        @Nullable TokenRow refresh,
        @Nullable TokenRow identity,
        Instant endsAt) {

    static final String COLLECTION = "authorizations";

    /**
     * One token.
     *
     * @param hash by which it is found
     */
    record TokenRow(
            String hash,
            String value,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            String metadata) {}
}
