package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import java.util.List;

/**
 * By which door somebody comes to a request of their own: by the link in the mail, or signed in as
 * the coordinator of the alliance that it belongs to. The templates know it as {@code door}.
 *
 * @param visitor who acts: the coordinator, or whoever holds the link
 * @param home the page about the request that leads on to the others
 */
record RequestDoor(Versioned<Request> found, Visitor visitor, String home) {

    /** What the addresses behind the link begin with. */
    static final String LINK = "/beratung/anfrage/{token}";

    /** What the coordinators' addresses begin with. */
    static final String COORDINATOR = CoordinatorPages.LIST + "/{request}";

    /** Whoever holds the link need not sign in. */
    static RequestDoor ofLink(Versioned<Request> found, Requester requester) {
        return new RequestDoor(found, Requester.VISITOR, requester.page());
    }

    static RequestDoor ofCoordinator(Versioned<Request> found, Visitor coordinator) {
        return new RequestDoor(found, coordinator, CoordinatorPages.LIST + "/" + found.id());
    }

    public Request request() {
        return found.state();
    }

    String id() {
        return found.id();
    }

    public String layout() {
        return visitor.coordinator() ? "layout/coordinator" : "layout/public";
    }

    /** The breadcrumb to the page about the request. */
    List<Crumb> trail() {
        return visitor.coordinator()
                ? Crumb.trail(
                        "Übersicht",
                        "/mein-buendnis",
                        "Beratung",
                        CoordinatorPages.LIST,
                        request().number())
                : Crumb.trail("Startseite", "/", "Beratung", "/beratung", request().number());
    }
}
