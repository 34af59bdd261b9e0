package de.buendnis.consultation.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.demo.DemoPart;
import de.buendnis.platform.web.input.MailAddress;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The demo's open request, put as soon as its alliance is known here. */
@Component
class RequestDemo implements DemoPart {

    static final String ID = id("demo:consultation:wittenberge");

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

    RequestDemo(
            RequestCommands commands, Alliances alliances, PageKeys keys, MongoOperations mongo) {
        this.commands = commands;
        this.alliances = alliances;
        this.keys = keys;
        this.mongo = mongo;
    }

    @Override
    public boolean hasData() {
        return mongo.exists(new Query(), RequestMessages.COLLECTION);
    }

    @Override
    public boolean load() {
        Optional<KnownAlliance> wittenberge =
                alliances.find(WITTENBERGE).filter(KnownAlliance::published);
        wittenberge.ifPresent(this::ask);
        return wittenberge.isPresent();
    }

    private void ask(KnownAlliance wittenberge) {
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
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
