package de.buendnis.consultation.request;

import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.input.MailAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes requests in the service under test, for tests of other features. */
@TestComponent
public class SampleRequests {

    private final RequestCommands commands;
    private final PageKeys keys;

    SampleRequests(RequestCommands commands, PageKeys keys) {
        this.commands = commands;
        this.keys = keys;
    }

    /** One that the public asked; answers its id. */
    public String received() {
        return received(null, null);
    }

    /** One about this alliance. */
    public String about(String alliance) {
        return received(alliance, null);
    }

    /** One of people who want to found an alliance of this name. */
    public String founders(String name) {
        return received(null, new Founders(name, "Ilsede", null, null, null));
    }

    /** A barrier that somebody reported without an address. */
    public String barrier() {
        String id = UUID.randomUUID().toString();
        commands.receive(
                command(id),
                new Matter(
                        RequestType.BARRIER_REPORT, Topic.OTHER, Origin.BARRIER_FORM, null, null),
                new Requester(null, null, null, keys.next()),
                "Der Kalender lässt sich nicht mit der Tastatur bedienen.");
        return id;
    }

    private String received(@Nullable String alliance, @Nullable Founders founders) {
        String id = UUID.randomUUID().toString();
        commands.receive(
                command(id),
                new Matter(
                        founders == null
                                ? RequestType.FURTHER_DEVELOPMENT
                                : RequestType.FOUNDING_ADVICE,
                        Topic.PUBLIC_RELATIONS,
                        Origin.PUBLIC_FORM,
                        alliance,
                        founders),
                new Requester(
                        "Ronja Beispiel",
                        new MailAddress("ronja-%s@peine.example".formatted(id)),
                        null,
                        keys.next()),
                "Wie machen wir unser Bündnis bekannter?");
        return id;
    }

    private static Command command(String id) {
        return new Command(
                id,
                null,
                UUID.randomUUID().toString(),
                new Actor(ActorKind.VISITOR, "visitor", "Ronja Beispiel"));
    }
}
