package de.buendnis.registry.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.demo.DemoPart;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PhoneNumber;
import de.buendnis.platform.web.input.WebAddress;
import de.buendnis.registry.alliance.AllianceDemo;
import de.buendnis.registry.demo.DemoFile;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The demo's contacts. They come after the alliances, so that nobody is mailed about the alliances'
 * first publication.
 */
@Component
@Order(2)
class ContactDemo implements DemoPart {

    /** One entry of the file. */
    record Entry(
            String alliance,
            @Nullable String function,
            @Nullable String unit,
            @Nullable String name,
            @Nullable PhoneNumber phone,
            @Nullable PhoneNumber fax,
            @Nullable MailAddress mail,
            @Nullable WebAddress website,
            boolean coordinator,
            Set<ContactField> published) {

        private ContactDetails details() {
            return new ContactDetails(function, unit, name, phone, fax, mail, website);
        }
    }

    private final ContactCommands commands;
    private final MongoOperations mongo;

    ContactDemo(ContactCommands commands, MongoOperations mongo) {
        this.commands = commands;
        this.mongo = mongo;
    }

    @Override
    public boolean hasData() {
        return mongo.exists(new Query(), ContactMessages.COLLECTION);
    }

    @Override
    public boolean load() {
        DemoFile.readAll("contacts", Entry.class).forEach(this::load);
        return true;
    }

    private void load(Entry entry) {
        String name = "demo:contact:" + entry.alliance();
        String id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
        commands.add(
                new Command(id, null, name, Actor.system()),
                AllianceDemo.id(entry.alliance()),
                entry.details(),
                entry.coordinator(),
                entry.published());
    }
}
