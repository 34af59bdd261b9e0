package de.buendnis.deploy.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * A mail that was caught.
 *
 * @param id file name without its ending; rises with time
 * @param receivedAt when it came
 * @param sender of the envelope, to which a bounce would go
 * @param recipient of the envelope
 * @param from as the mail shows it
 * @param subject as the mail shows it
 * @param file the mail itself
 */
record Mail(
        String id,
        Instant receivedAt,
        String sender,
        String recipient,
        String from,
        String subject,
        Path file) {

    static final String RECEIVED_AT = "X-Caught-At";
    static final String SENDER = "Return-Path";
    static final String RECIPIENT = "Delivered-To";

    private static final Session NO_SESSION = Session.getInstance(new Properties());

    static Mail read(Path file) {
        try {
            MimeMessage message = message(file);
            return new Mail(
                    String.valueOf(file.getFileName()).replace(".eml", ""),
                    Instant.parse(header(message, RECEIVED_AT)),
                    header(message, SENDER),
                    header(message, RECIPIENT),
                    from(message),
                    message.getSubject() == null ? "(ohne Betreff)" : message.getSubject(),
                    file);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }

    MailBody body() {
        try {
            return MailBody.of(message(file));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }

    private static MimeMessage message(Path file) throws MessagingException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new MimeMessage(NO_SESSION, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first one is ours: it was put before those that the mail came with. */
    private static String header(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : values[0];
    }

    private static String from(MimeMessage message) throws MessagingException {
        return message.getFrom() != null && message.getFrom()[0] instanceof InternetAddress address
                ? address.toUnicodeString()
                : "";
    }
}
