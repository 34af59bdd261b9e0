package de.buendnis.registry.contact;

import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.registry.alliance.Coordinators;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads the collection itself: alliances need it before the contacts' aggregates are made. */
@Component
class CoordinatorAddresses implements Coordinators {

    private final MongoOperations mongo;

    CoordinatorAddresses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<MailAddress> of(String allianceId) {
        Query query =
                Query.query(
                        Criteria.where("state.allianceId")
                                .is(allianceId)
                                .and("state.coordinator")
                                .is(true));
        return mongo
                .findDistinct(
                        query, "state.details.mail.value", ContactMessages.COLLECTION, String.class)
                .stream()
                .map(MailAddress::new)
                .toList();
    }
}
