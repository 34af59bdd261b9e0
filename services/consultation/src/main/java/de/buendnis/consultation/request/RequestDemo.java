package de.buendnis.consultation.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.Sweeps;
import de.buendnis.platform.web.input.MailAddress;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The demo's open request. It is put as soon as its alliance is known here, which may be after the
 * service is ready; one command with a fixed id, so that a crash in between does no harm. A service
 * with requests of its own is left alone.
 */
@Component
@ConditionalOnProperty("buendnis.demo")
class RequestDemo {

    static final String ID = id("demo:consultation:wittenberge");

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** The registry's demo makes the ids of its alliances in the same way. */
    static final String WITTENBERGE = id("demo:wittenberge");

    private static final String TEXT =
            """
            Unser Familienwegweiser ist fast fertig. Wir möchten ihn so bekannt machen, dass ihn auch Familien finden, die neu in der Stadt sind.

            Wie haben andere Bündnisse das gemacht, und womit fangen wir an?""";

    private final RequestCommands commands;
    private final Alliances alliances;
    private final PageKeys keys;
    private final MongoOperations mongo;
    private volatile boolean settled;

    RequestDemo(
            RequestCommands commands,
            Alliances alliances,
            PageKeys keys,
            MongoOperations mongo,
            Sweeps sweeps) {
        this.commands = commands;
        this.alliances = alliances;
        this.keys = keys;
        this.mongo = mongo;
        sweeps.every(PAUSE, "demo", this::load);
    }

    void load() {
        if (settled) {
            return;
        }
        if (mongo.exists(new Query(), RequestMessages.COLLECTION)) {
            settled = true;
            return;
        }
        alliances.find(WITTENBERGE).filter(KnownAlliance::published).ifPresent(this::ask);
    }

    void ask(KnownAlliance wittenberge) {
        var unused =
                commands.receive(
                        new Command(
                                ID,
                                null,
                                "demo:consultation:received",
                                new Actor(
                                        ActorKind.COORDINATOR, "demo", "Koordination Wittenberge")),
                        new Matter(
                                RequestType.FURTHER_DEVELOPMENT,
                                Topic.PUBLIC_RELATIONS,
                                Origin.COORDINATOR,
                                wittenberge.id(),
                                null),
                        new Requester(
                                "Koordination Wittenberge",
                                new MailAddress("familie@wittenberge.example"),
                                null,
                                keys.next()),
                        TEXT);
        settled = true;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
