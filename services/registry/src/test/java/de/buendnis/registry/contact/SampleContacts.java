package de.buendnis.registry.contact;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.input.MailAddress;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Makes contacts in the registry under test, for tests of other features. */
@TestComponent
public class SampleContacts {

    private final ContactCommands commands;

    SampleContacts(ContactCommands commands) {
        this.commands = commands;
    }

    /** Somebody who may sign in for the alliance; answers the address. */
    public String coordinator(String alliance) {
        String id = UUID.randomUUID().toString();
        String address = "koordination." + id + "@stadt.example";
        commands.add(
                new Command(id, null, UUID.randomUUID().toString(), Actor.system()),
                alliance,
                new ContactDetails(
                        "Koordination",
                        null,
                        "Nele Hansen",
                        null,
                        null,
                        new MailAddress(address),
                        null),
                true,
                Set.of());
        return address;
    }
}
