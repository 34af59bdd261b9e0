package de.buendnis.identity.token;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Keeps sign-ins in the database: a restart of identity signs nobody out, and instances share them.
 */
@Component
class StoredAuthorizations implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAuthorizations.class);

    private final MongoOperations mongo;
    private final RegisteredClientRepository clients;
    private final AuthorizationRows rows = new AuthorizationRows();
    private final Clock clock = Clock.systemUTC();

    StoredAuthorizations(MongoOperations mongo, RegisteredClientRepository clients) {
        this.mongo = mongo;
        this.clients = clients;
        var indexes = mongo.indexOps(AuthorizationRow.class);
        for (String field :
                List.of("state", "code.hash", "access.hash", "refresh.hash", "identity.hash")) {
            indexes.createIndex(new Index(field, Sort.Direction.ASC).sparse());
        }
        indexes.createIndex(new Index("endsAt", Sort.Direction.ASC).expire(0));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        mongo.save(rows.row(authorization, clock.instant()));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        mongo.remove(query(where("_id").is(authorization.getId())), AuthorizationRow.class);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return read(mongo.findById(id, AuthorizationRow.class));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType tokenType) {
        String hash = AuthorizationRows.hash(token);
        Criteria match =
                new Criteria()
                        .orOperator(
                                where("state").is(token),
                                where("code.hash").is(hash),
                                where("access.hash").is(hash),
                                where("refresh.hash").is(hash),
                                where("identity.hash").is(hash));
        return read(mongo.findOne(query(match), AuthorizationRow.class));
    }

    private @Nullable OAuth2Authorization read(@Nullable AuthorizationRow row) {
        if (row == null) {
            return null;
        }
        RegisteredClient client = Objects.requireNonNull(clients.findById(row.client()));
        try {
            return rows.authorization(row, client);
        } catch (JacksonException unreadable) {
            // Written by another version of Spring Security: whoever it was signs in again.
            LOG.warn("sign-in {} cannot be read any more", row.id(), unreadable);
            return null;
        }
    }
}
