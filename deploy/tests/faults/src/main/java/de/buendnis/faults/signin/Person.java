package de.buendnis.faults.signin;

import de.buendnis.faults.system.Instance;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Somebody who is signed in at identity and brings the token to services, as the portal does for
 * visitors. One token is used for minutes, whatever becomes of identity meanwhile.
 */
public final class Person implements Door {

    private final Identity identity;
    private Tokens tokens;

    Person(Identity identity, Tokens tokens) {
        this.identity = identity;
        this.tokens = tokens;
    }

    /** As the history names them. */
    public String id() {
        return tokens.person();
    }

    /** Not renewed: what is in use. */
    public synchronized Tokens tokens() {
        return tokens;
    }

    @Override
    public void show(HttpRequest.Builder request, Instance instance) throws IOException {
        request.setHeader("Authorization", "Bearer " + valid().access());
    }

    /** A good token is known to all, always. */
    @Override
    public boolean hasForgotten(HttpResponse<?> answer, Instance instance) {
        if (answer.statusCode() == 401) {
            identity.findings().add("%s refused a token of %s".formatted(instance.name(), id()));
            return true;
        }
        return false;
    }

    private synchronized Tokens valid() throws IOException {
        if (tokens.isOld()) {
            try {
                Optional<Tokens> renewed = identity.renew(tokens);
                if (renewed.isEmpty()) {
                    identity.findings().add("nobody knows the sign-in of %s".formatted(id()));
                }
                tokens = renewed.orElse(tokens);
            } catch (IOException away) {
                if (tokens.hasEnded()) {
                    throw away;
                }
                // The old one is still good.
            }
        }
        return tokens;
    }
}
