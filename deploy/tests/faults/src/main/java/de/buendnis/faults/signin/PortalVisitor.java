package de.buendnis.faults.signin;

import de.buendnis.faults.signin.Browser.Answer;
import de.buendnis.faults.system.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody of the staff who comes through the portals, with nothing but their cookies. */
final class PortalVisitor implements Door {

    private static final String HOME = "/verwaltung";

    private final Identity identity;
    private final Account account;
    private final Map<Instance, Session> sessions = new ConcurrentHashMap<>();

    PortalVisitor(Identity identity, Account account) {
        this.identity = identity;
        this.account = account;
    }

    /**
     * A sign-in at one portal.
     *
     * @param process of the portal then: another one has no sessions of a killed one
     */
    private record Session(Browser browser, long process) {}

    @Override
    public void show(HttpRequest.Builder request, Instance portal) throws IOException {
        Session session = sessions.get(portal);
        if (session == null) {
            session = new Session(signedIn(portal), portal.pid());
            sessions.put(portal, session);
        }
        request.setHeader("Cookie", session.browser().cookies());
    }

    @Override
    public boolean hasForgotten(HttpResponse<?> answer, Instance portal) {
        String path =
                answer.headers()
                        .firstValue("Location")
                        .map(location -> URI.create(location).getPath())
                        .orElse("");
        if (!path.equals("/anmelden") && !path.startsWith("/oauth2/")) {
            return false;
        }
        Session session = sessions.remove(portal);
        if (session != null && session.process() == portal.pid()) {
            identity.findings()
                    .add("%s has forgotten who %s is".formatted(portal.name(), account.id()));
        }
        return true;
    }

    private Browser signedIn(Instance portal) throws IOException {
        Browser browser = identity.browser(portal);
        Answer page = browser.follow(browser.get("/anmelden"), HOME);
        if (page.status() != 200) {
            throw new IOException("status %d instead of the sign-in".formatted(page.status()));
        }
        Answer accepted = CodeFlow.password(browser, account.address(), account.password());
        Answer home = browser.follow(accepted, HOME);
        if (!home.location().startsWith(HOME)) {
            throw new IOException("status %d instead of a sign-in".formatted(home.status()));
        }
        return browser;
    }
}
