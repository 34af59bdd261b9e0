package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.mail.Mail;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * What a command leaves in its aggregate's document until it is published.
 *
 * @param happening for the history; never leaves the owner
 * @param schema shape of {@code happening}
 * @param message the encoded record, decided once and for all
 */
record OutboxEntry(
        long version,
        String eventId,
        Instant at,
        Actor by,
        Document happening,
        int schema,
        Binary message,
        List<Mail> mails) {

    static final String VERSION = "version";
    static final String EVENT_ID = "eventId";
    static final String AT = "at";
    static final String BY = "by";
    static final String HAPPENING = "happening";
    static final String SCHEMA = "schema";
    private static final String MESSAGE = "message";
    private static final String MAILS = "mails";

    Document document() {
        Document document =
                new Document(VERSION, version)
                        .append(EVENT_ID, eventId)
                        .append(AT, Date.from(at))
                        .append(BY, document(by))
                        .append(HAPPENING, happening)
                        .append(SCHEMA, schema)
                        .append(MESSAGE, message);
        if (!mails.isEmpty()) {
            document.append(MAILS, mails.stream().map(OutboxEntry::document).toList());
        }
        return document;
    }

    static OutboxEntry of(Document document) {
        return new OutboxEntry(
                document.getLong(VERSION),
                document.getString(EVENT_ID),
                document.getDate(AT).toInstant(),
                actor(document.get(BY, Document.class)),
                document.get(HAPPENING, Document.class),
                document.getInteger(SCHEMA),
                document.get(MESSAGE, Binary.class),
                document.getList(MAILS, Document.class, List.of()).stream()
                        .map(OutboxEntry::mail)
                        .toList());
    }

    /** What it holds of memory, near enough. */
    long bytes() {
        return message.length();
    }

    static long bytes(Collection<OutboxEntry> entries) {
        return entries.stream().mapToLong(OutboxEntry::bytes).sum();
    }

    /** Of a stored entry, without reading the rest of it. */
    static long version(Document entry) {
        return entry.getLong(VERSION);
    }

    /** Of a stored entry, without reading the rest of it. */
    static long messageLength(Document entry) {
        return entry.get(MESSAGE, Binary.class).length();
    }

    static Document document(Actor actor) {
        return new Document("kind", actor.kind().name())
                .append("id", actor.id())
                .append("name", actor.name());
    }

    static Actor actor(Document document) {
        return new Actor(
                ActorKind.valueOf(document.getString("kind")),
                document.getString("id"),
                document.getString("name"));
    }

    private static Document document(Mail mail) {
        return new Document("to", mail.to())
                .append("subject", mail.subject())
                .append("text", mail.text())
                .append("html", mail.html())
                .append("priority", mail.priority().name());
    }

    private static Mail mail(Document document) {
        return new Mail(
                document.getString("to"),
                document.getString("subject"),
                document.getString("text"),
                document.getString("html"),
                Mail.Priority.valueOf(document.getString("priority")));
    }
}
