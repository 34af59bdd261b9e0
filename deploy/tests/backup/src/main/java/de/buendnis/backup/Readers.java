package de.buendnis.backup;

import de.buendnis.load.system.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Readers of the newsletter, and all mails that have arrived. */
record Readers(Person somebody, Path mails) {

    private static final String ANY = "main form[method=post]";
    private static final Pattern NAME = Pattern.compile("(?im)^Message-ID:\\s*<([^@>]+)@");
    private static final Pattern CODE =
            Pattern.compile("/newsletter/bestaetigen\\?code=3?D?([\\w-]+)");

    /** Subscribes and confirms. */
    void subscribe(String address) {
        int before = confirmations(address).size();
        Document unused =
                somebody.send(somebody.open("/newsletter", ANY).with(Map.of("address", address)));
        Waiting.until("a mail to " + address, () -> confirmations(address).size() > before);
        String mail = confirmations(address).getLast();
        Matcher code = CODE.matcher(mail.replace("=\r\n", ""));
        if (!code.find()) {
            throw new IllegalStateException(mail);
        }
        unused = somebody.send(somebody.open("/newsletter/bestaetigen?code=" + code.group(1), ANY));
    }

    private List<String> confirmations(String address) {
        return all().filter(mail -> mail.contains(address))
                .filter(mail -> mail.contains("/newsletter/bestaetigen"))
                .toList();
    }

    /** The name of each mail, as often as it has arrived. */
    List<String> arrived() {
        return all().map(
                        mail -> {
                            Matcher name = NAME.matcher(mail);
                            return name.find() ? name.group(1) : "";
                        })
                .sorted()
                .toList();
    }

    private Stream<String> all() {
        try (Stream<Path> files = Files.list(mails)) {
            // In order of arrival; headers are ASCII, and any byte is a letter in this encoding.
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream()
                    .map(Readers::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
