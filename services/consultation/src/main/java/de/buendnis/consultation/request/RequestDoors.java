package de.buendnis.consultation.request;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Opens the {@link RequestDoor} of the pages behind it. A wrong link and somebody else's request
 * look the same: there is none.
 */
@ControllerAdvice(assignableTypes = {RequestPages.class, WithdrawalPages.class})
class RequestDoors {

    private final Aggregates<Request, RequestHappening> requests;

    RequestDoors(Aggregates<Request, RequestHappening> requests) {
        this.requests = requests;
    }

    @ModelAttribute("door")
    RequestDoor door(@PathVariable Map<String, String> address, @Nullable Visitor visitor) {
        String token = address.get("token");
        return token == null
                ? ofCoordinator(
                        Objects.requireNonNull(address.get("request")),
                        Objects.requireNonNull(visitor))
                : ofLink(token);
    }

    private RequestDoor ofLink(String token) {
        Query query = Query.query(Criteria.where("state.requester.token").is(token));
        for (Versioned<Request> found : requests.query(query)) {
            Requester requester = found.state().requester();
            if (requester != null) {
                return RequestDoor.ofLink(found, requester);
            }
        }
        throw RequestRule.UNKNOWN.refuse();
    }

    private RequestDoor ofCoordinator(String id, Visitor coordinator) {
        return requests.find(id)
                .filter(found -> found.state().isOf(coordinator.alliance()))
                .map(found -> RequestDoor.ofCoordinator(found, coordinator))
                .orElseThrow(RequestRule.UNKNOWN::refuse);
    }
}
