package de.buendnis.identity.token;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody who can sign in, of whatever kind. */
@Component
class People {

    private final List<PersonSource> sources;

    People(List<PersonSource> sources) {
        this.sources = List.copyOf(sources);
    }

    Optional<Person> find(String id) {
        return sources.stream().flatMap(source -> source.person(id).stream()).findFirst();
    }
}
