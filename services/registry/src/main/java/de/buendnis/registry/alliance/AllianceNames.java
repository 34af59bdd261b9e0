package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other features may know of an alliance. */
@Component
public class AllianceNames {

    private final Aggregates<Alliance, AllianceHappening> alliances;

    AllianceNames(Aggregates<Alliance, AllianceHappening> alliances) {
        this.alliances = alliances;
    }

    /** The alliance's name; empty if there is no such alliance. */
    public Optional<String> of(String allianceId) {
        return alliances.find(allianceId).map(Versioned::state).map(Alliance::name);
    }

    /** The name of an alliance for which somebody may still sign in: one that is not over. */
    public Optional<String> ofLiving(String allianceId) {
        return alliances
                .find(allianceId)
                .map(Versioned::state)
                .filter(alliance -> !alliance.stage().isOver())
                .map(Alliance::name);
    }
}
