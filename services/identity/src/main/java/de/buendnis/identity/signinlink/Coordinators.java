package de.buendnis.identity.signinlink;

import de.buendnis.identity.token.Person;
import de.buendnis.identity.token.PersonSource;
import de.buendnis.platform.web.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Coordinators to whom a link was mailed, as registry described them then. Kept for two days,
 * longer than any sign-in lasts; registry stays the owner of contacts.
 */
@Component
class Coordinators implements PersonSource {

    private static final Duration KEPT = Duration.ofDays(2);

    private final MongoOperations mongo;
    private final Clock clock = Clock.systemUTC();

    Coordinators(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Known.class)
                .createIndex(new Index("knownAt", Sort.Direction.ASC).expire(KEPT));
    }

    void remember(Coordinator coordinator) {
        mongo.save(new Known(coordinator.contact(), coordinator, clock.instant()));
    }

    @Override
    public Optional<Person> person(String id) {
        return Optional.ofNullable(mongo.findById(id, Known.class))
                .map(Known::coordinator)
                .map(
                        known ->
                                new Person(
                                        known.contact(),
                                        known.name(),
                                        List.of(Visitor.COORDINATOR),
                                        known.alliance(),
                                        null));
    }

    UserDetails user(String contact) {
        Person person =
                person(contact).orElseThrow(() -> new UsernameNotFoundException("not known here"));
        return User.withUsername(person.id()).password("").roles(Visitor.COORDINATOR).build();
    }

    /** One coordinator and when registry named them. */
    @Document("coordinators")
    @TypeAlias("coordinator")
    record Known(@Id String id, Coordinator coordinator, Instant knownAt) {}
}
