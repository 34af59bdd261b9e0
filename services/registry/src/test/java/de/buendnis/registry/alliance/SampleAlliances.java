package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Makes alliances in the registry under test, for tests of other features. */
@TestComponent
public class SampleAlliances {

    private final AllianceCommands commands;
    private final Aggregates<Alliance, AllianceHappening> alliances;

    SampleAlliances(AllianceCommands commands, Aggregates<Alliance, AllianceHappening> alliances) {
        this.commands = commands;
        this.alliances = alliances;
    }

    /** A new one that is still to be founded; answers its id. */
    public String planned() {
        String id = UUID.randomUUID().toString();
        commands.takeInPlanned(command(id), description());
        return id;
    }

    /** A new founded alliance; answers its id. */
    public String founded() {
        String id = UUID.randomUUID().toString();
        commands.takeInFounded(command(id), description(), Fixtures.founding());
        return id;
    }

    /** One whose portrait has just been submitted. */
    public String submitted() {
        String id = founded();
        commands.editSection(command(id), 0, Fixtures.summary("Kurz"));
        commands.submit(command(id));
        return id;
    }

    /** Publishes the first portrait of a founded alliance. */
    public void publish(String founded) {
        commands.editSection(command(founded), 0, Fixtures.summary("Kurz"));
        commands.submit(command(founded));
        commands.publish(command(founded));
    }

    /** One with a published portrait. */
    public String active() {
        String id = submitted();
        commands.publish(command(id));
        return id;
    }

    /** The same but for the names of its place and district. */
    Description renamed(String id) {
        Description known = alliances.get(id).state().description();
        Place place = known.place();
        return new Description(
                known.name(),
                known.slug(),
                known.level(),
                new Place(
                        "Neustadt",
                        place.postalCode(),
                        place.districtKey(),
                        "Kreis Neu",
                        place.municipalityKey()),
                null,
                null,
                null);
    }

    private static Description description() {
        return Fixtures.musterstadt("musterstadt-" + UUID.randomUUID());
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
