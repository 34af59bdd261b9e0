package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.door.Doorkeeper;
import de.buendnis.platform.web.door.Entrance;
import org.springframework.stereotype.Component;

/** Opens the {@link Door} to any alliance that there is. */
@Component
class AllianceDoors implements Doorkeeper<Door> {

    private final AllianceNames names;

    AllianceDoors(AllianceNames names) {
        this.names = names;
    }

    @Override
    public Class<Door> door() {
        return Door.class;
    }

    @Override
    public Door open(Entrance entrance) {
        String alliance = entrance.alliance();
        String name = names.of(alliance).orElseThrow(AllianceDoors::unknown);
        return new Door(alliance, name, entrance.office(), entrance.visitor());
    }

    @Override
    public String allianceName(Door door) {
        return door.allianceName();
    }

    private static RuleViolation unknown() {
        return RuleViolation.notFound(
                "unknown-alliance",
                "Dieses Bündnis gibt es nicht oder nicht mehr. Wählen Sie eines aus dem Verzeichnis.");
    }
}
