package de.buendnis.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mails for one address that nobody has read yet, out of the mail catcher. */
final class Mailbox {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://\\S+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Map<String, String>>> MAILS = new TypeReference<>() {};

    private final String catcher;
    private final URI mails;
    private final Runnable patience;
    private final Set<String> old;
    private final Set<String> read = new HashSet<>();

    /**
     * @param patience what happens while a mail is waited for
     */
    Mailbox(String catcher, String address, Runnable patience) {
        this.catcher = catcher;
        this.patience = patience;
        this.mails = URI.create(catcher + "/api/mails?to=" + URLEncoder.encode(address, UTF_8));
        this.old = all().stream().map(mail -> mail.get("id")).collect(Collectors.toSet());
        read.addAll(old);
    }

    /**
     * A mail as people read it.
     *
     * @param source as it went over the wire
     */
    record Letter(String subject, String text, URI source) {

        /** The first link in it. */
        String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link in: " + text);
            }
            return link.group();
        }

        /** A line of its head that only programs read. */
        String head(String name) {
            String all = Mailbox.read(source).split("\r?\n\r?\n", 2)[0];
            return all.replaceAll("\r?\n[ \t]+", " ")
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + all));
        }
    }

    /** The next unread mail with these words in its subject. */
    Letter next(String subject) {
        return await("mail about " + subject)
                .atMost(LIMIT)
                .pollInSameThread()
                .until(
                        () -> {
                            patience.run();
                            return unread(subject);
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Of all mails since somebody first looked here, read or not. */
    List<String> subjects() {
        return all().stream()
                .filter(mail -> !old.contains(mail.get("id")))
                .map(mail -> mail.get("subject"))
                .toList();
    }

    /** Nobody ever wrote to this address. */
    boolean isEmpty() {
        return all().isEmpty();
    }

    private Optional<Letter> unread(String subject) {
        return all().stream()
                .filter(mail -> mail.get("subject").contains(subject))
                .filter(mail -> read.add(mail.get("id")))
                .findFirst()
                .map(
                        mail ->
                                new Letter(
                                        mail.get("subject"),
                                        mail.get("text"),
                                        URI.create(
                                                "%s/mails/%s/eml"
                                                        .formatted(catcher, mail.get("id")))));
    }

    private static String read(URI address) {
        try (InputStream body = address.toURL().openStream()) {
            return new String(body.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, String>> all() {
        try {
            return JSON.readValue(read(mails), MAILS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
