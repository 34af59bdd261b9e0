package de.buendnis.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/** Mails for one address that nobody has read yet, out of the mail catcher. */
final class Mailbox {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://\\S+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Map<String, String>>> MAILS = new TypeReference<>() {};

    private final URI mails;
    private final Set<String> read = new HashSet<>();

    Mailbox(String catcher, String address) {
        this.mails = URI.create(catcher + "/api/mails?to=" + URLEncoder.encode(address, UTF_8));
        all().forEach(mail -> read.add(mail.get("id")));
    }

    /** A mail as people read it. */
    record Letter(String subject, String text) {

        /** The first link in it. */
        String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link in: " + text);
            }
            return link.group();
        }
    }

    /** The next unread mail with these words in its subject. */
    Letter next(String subject) {
        return await("mail about " + subject)
                .atMost(LIMIT)
                .until(() -> unread(subject), Optional::isPresent)
                .orElseThrow();
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
                .map(mail -> new Letter(mail.get("subject"), mail.get("text")));
    }

    private List<Map<String, String>> all() {
        try {
            return JSON.readValue(mails.toURL(), MAILS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
