package de.buendnis.deploy.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The mails as files, one per recipient, and their headlines in memory. */
final class MailFolder {

    private final Path folder;
    private final Clock clock;
    private final AtomicLong counter = new AtomicLong();
    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>();

    private MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Opens the folder with the mails that are in it already. */
    static MailFolder open(Path path) throws IOException {
        Files.createDirectories(path);
        MailFolder folder = new MailFolder(path, Clock.systemUTC());
        try (Stream<Path> files = Files.list(path)) {
            files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mail::read)
                    .forEach(mail -> folder.mails.put(mail.id(), mail));
        }
        return folder;
    }

    void keep(MimeMessage message, String sender, String recipient) {
        Instant now = clock.instant();
        // The counter parts mails of one millisecond; after a restart the time has moved on.
        String id = "%d-%06d".formatted(now.toEpochMilli(), counter.incrementAndGet());
        Path part = folder.resolve(id + ".part");
        Path file = folder.resolve(id + ".eml");
        try {
            try (OutputStream output = Files.newOutputStream(part)) {
                String envelope =
                        "%s: %s\r\n%s: %s\r\n%s: %s\r\n"
                                .formatted(
                                        Mail.RECEIVED_AT,
                                        now,
                                        Mail.SENDER,
                                        sender,
                                        Mail.RECIPIENT,
                                        recipient);
                output.write(envelope.getBytes(UTF_8));
                message.writeTo(output);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a mail", e);
        }
        mails.put(id, Mail.read(file));
    }

    /** Those to an address (all for an empty one), the newest first. */
    Stream<Mail> to(String address) {
        String wanted = address.strip().toLowerCase(Locale.ROOT);
        return mails.descendingMap().values().stream()
                .filter(mail -> mail.recipient().toLowerCase(Locale.ROOT).contains(wanted));
    }

    Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }
}
