package de.buendnis.faults.signin;

import de.buendnis.faults.system.Instance;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** How somebody shows an instance who they are. */
public interface Door {

    /** For whoever is not signed in. */
    Door PUBLIC = (request, instance) -> {};

    /**
     * Puts on the request what the instance asks for; signs in first where that is needed.
     *
     * @throws IOException when nobody can sign in at the moment
     */
    void show(HttpRequest.Builder request, Instance instance) throws IOException;

    /**
     * Looks whether the instance has not recognised who asks; then the request was not looked at,
     * and the next {@link #show} signs in anew.
     */
    default boolean hasForgotten(HttpResponse<?> answer, Instance instance) {
        return false;
    }
}
