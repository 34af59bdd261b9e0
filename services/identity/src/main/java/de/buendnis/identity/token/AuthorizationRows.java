package de.buendnis.identity.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.identity.token.AuthorizationRow.TokenRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns authorizations into rows and back. */
final class AuthorizationRows {

    /** How long somebody may take for the sign-in page. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder()
                    .addModules(
                            SecurityJacksonModules.getModules(
                                    AuthorizationRows.class.getClassLoader()))
                    .build();

    AuthorizationRow row(OAuth2Authorization authorization, Instant now) {
        TokenRow code = token(authorization.getToken(OAuth2AuthorizationCode.class));
        TokenRow access = token(authorization.getAccessToken());
        TokenRow refresh = token(authorization.getRefreshToken());
        TokenRow identity = token(authorization.getToken(OidcIdToken.class));
        Instant endsAt =
                Stream.of(code, access, refresh, identity)
                        .filter(Objects::nonNull)
                        .map(TokenRow::expiresAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElseGet(() -> now.plus(UNDER_WAY));
        return new AuthorizationRow(
                authorization.getId(),
                authorization.getRegisteredClientId(),
                authorization.getPrincipalName(),
                authorization.getAuthorizationGrantType().getValue(),
                List.copyOf(authorization.getAuthorizedScopes()),
                json.writeValueAsString(authorization.getAttributes()),
                authorization.getAttribute(OAuth2ParameterNames.STATE),
                code,
                access,
                refresh,
                identity,
                endsAt);
    }

    OAuth2Authorization authorization(AuthorizationRow row, RegisteredClient client) {
        OAuth2Authorization.Builder authorization =
                OAuth2Authorization.withRegisteredClient(client)
                        .id(row.id())
                        .principalName(row.person())
                        .authorizationGrantType(new AuthorizationGrantType(row.grant()))
                        .authorizedScopes(Set.copyOf(row.scopes()))
                        .attributes(all -> all.putAll(map(row.attributes())));
        if (row.code() != null) {
            TokenRow code = row.code();
            add(
                    authorization,
                    code,
                    new OAuth2AuthorizationCode(
                            code.value(), required(code.issuedAt()), required(code.expiresAt())));
        }
        if (row.access() != null) {
            TokenRow access = row.access();
            add(
                    authorization,
                    access,
                    new OAuth2AccessToken(
                            OAuth2AccessToken.TokenType.BEARER,
                            access.value(),
                            access.issuedAt(),
                            access.expiresAt(),
                            Set.copyOf(row.scopes())));
        }
        if (row.refresh() != null) {
            TokenRow refresh = row.refresh();
            add(
                    authorization,
                    refresh,
                    new OAuth2RefreshToken(
                            refresh.value(), refresh.issuedAt(), refresh.expiresAt()));
        }
        if (row.identity() != null) {
            TokenRow identity = row.identity();
            add(
                    authorization,
                    identity,
                    new OidcIdToken(
                            identity.value(),
                            identity.issuedAt(),
                            identity.expiresAt(),
                            claims(identity)));
        }
        return authorization.build();
    }

    /** Tokens are found by their hash: an index over long values would be most of the database. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private @Nullable TokenRow token(
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return null;
        }
        OAuth2Token value = token.getToken();
        return new TokenRow(
                hash(value.getTokenValue()),
                value.getTokenValue(),
                value.getIssuedAt(),
                value.getExpiresAt(),
                json.writeValueAsString(token.getMetadata()));
    }

    private void add(OAuth2Authorization.Builder authorization, TokenRow row, OAuth2Token token) {
        authorization.token(token, metadata -> metadata.putAll(map(row.metadata())));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> claims(TokenRow identity) {
        Object claims =
                map(identity.metadata()).get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
        return (Map<String, Object>) Objects.requireNonNull(claims, "an id token has claims");
    }

    private Map<String, Object> map(String text) {
        return json.readValue(text, MAP);
    }

    private static Instant required(@Nullable Instant instant) {
        return Objects.requireNonNull(instant, "a code has a beginning and an end");
    }
}
