package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.mail.Mail;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What a command leaves in its aggregate's document until it is published.
 *
 * @param happening for the history; never leaves the owner
 * @param schema shape of the state and of {@code happening}
 * @param message the encoded record, decided once and for all
 * @param trace the {@code traceparent} of what caused it, as the message has it
 */
record OutboxEntry(
        long version,
        String eventId,
        Instant at,
        Actor by,
        Document happening,
        int schema,
        Binary message,
        List<Mail> mails,
        @Nullable String trace) {

    static final String VERSION = "version";
    static final String EVENT_ID = "eventId";
    static final String AT = "at";
    static final String HAPPENING = "happening";
    private static final String BY = "by";
    private static final String SCHEMA = "schema";
    private static final String MESSAGE = "message";
    private static final String MAILS = "mails";
    private static final String TRACE = "trace";
    private static final String UNSUBSCRIBE = "unsubscribe";

    /** As the outbox holds it. */
    Document document() {
        Document document = happened().append(MESSAGE, message);
        if (!mails.isEmpty()) {
            document.append(MAILS, mails.stream().map(OutboxEntry::document).toList());
        }
        return document;
    }

    /** As the history holds it: who did what, when, and in which trace. */
    Document happened() {
        Document document =
                new Document(VERSION, version)
                        .append(EVENT_ID, eventId)
                        .append(AT, Date.from(at))
                        .append(
                                BY,
                                new Document("kind", by.kind().name())
                                        .append("id", by.id())
                                        .append("name", by.name()))
                        .append(HAPPENING, happening)
                        .append(SCHEMA, schema);
        return trace == null ? document : document.append(TRACE, trace);
    }

    static OutboxEntry of(Document document) {
        return new OutboxEntry(
                version(document),
                document.getString(EVENT_ID),
                document.getDate(AT).toInstant(),
                by(document),
                document.get(HAPPENING, Document.class),
                document.getInteger(SCHEMA),
                document.get(MESSAGE, Binary.class),
                document.getList(MAILS, Document.class, List.of()).stream()
                        .map(OutboxEntry::mail)
                        .toList(),
                trace(document));
    }

    /** Of a stored entry, without reading the rest of it. */
    static long version(Document entry) {
        return entry.getLong(VERSION);
    }

    /** Of a stored entry, without reading the rest of it. */
    static Binary message(Document entry) {
        return entry.get(MESSAGE, Binary.class);
    }

    /** Of a stored entry, without reading the rest of it. */
    static Actor by(Document entry) {
        Document by = entry.get(BY, Document.class);
        return new Actor(
                ActorKind.valueOf(by.getString("kind")), by.getString("id"), by.getString("name"));
    }

    /** Of a stored entry, without reading the rest of it. */
    static @Nullable String trace(Document entry) {
        return entry.getString(TRACE);
    }

    /** What it holds of memory, near enough. */
    long bytes() {
        return message.length();
    }

    static long bytes(Collection<OutboxEntry> entries) {
        return entries.stream().mapToLong(OutboxEntry::bytes).sum();
    }

    private static Document document(Mail mail) {
        URI unsubscribe = mail.unsubscribe();
        return new Document("to", mail.to())
                .append("subject", mail.subject())
                .append("text", mail.text())
                .append("html", mail.html())
                .append("priority", mail.priority().name())
                .append(UNSUBSCRIBE, unsubscribe == null ? null : unsubscribe.toString());
    }

    private static Mail mail(Document document) {
        String unsubscribe = document.getString(UNSUBSCRIBE);
        return new Mail(
                document.getString("to"),
                document.getString("subject"),
                document.getString("text"),
                document.getString("html"),
                Mail.Priority.valueOf(document.getString("priority")),
                unsubscribe == null ? null : URI.create(unsubscribe));
    }
}
