package de.buendnis.portal.gateway;

import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * After the sign-in: to the page that was wanted if it is one for this visitor, else where their
 * work begins.
 */
final class EntryByRole implements AuthenticationSuccessHandler {

    private final RequestCache wanted;

    EntryByRole(RequestCache wanted) {
        this.wanted = wanted;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        Visitor visitor = Visitor.of(signedIn).orElseThrow();
        String target =
                Optional.ofNullable(wanted.getRequest(request, response))
                        .map(SavedRequest::getRedirectUrl)
                        .map(URI::create)
                        .filter(page -> fits(page.getPath(), visitor))
                        .map(EntryByRole::local)
                        .orElse(visitor.home());
        wanted.removeRequest(request, response);
        response.sendRedirect(target);
    }

    private static boolean fits(String path, Visitor visitor) {
        return ProtectedPaths.forStaff(path) ? visitor.staff() : visitor.coordinator();
    }

    /** The host in a saved request is what the browser said: only path and query are kept. */
    private static String local(URI page) {
        return page.getRawQuery() == null
                ? page.getRawPath()
                : page.getRawPath() + "?" + page.getRawQuery();
    }
}
