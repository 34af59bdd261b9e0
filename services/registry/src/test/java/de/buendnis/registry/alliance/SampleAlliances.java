package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Makes alliances in the registry under test, for tests of other features. */
@TestComponent
public class SampleAlliances {

    private final AllianceCommands commands;

    SampleAlliances(AllianceCommands commands) {
        this.commands = commands;
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

    /** One with a published portrait. */
    public String active() {
        String id = submitted();
        commands.publish(command(id));
        return id;
    }

    private static Description description() {
        return Fixtures.musterstadt("musterstadt-" + UUID.randomUUID());
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
