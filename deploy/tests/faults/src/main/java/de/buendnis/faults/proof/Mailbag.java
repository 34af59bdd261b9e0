package de.buendnis.faults.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mails that arrived.
 *
 * @param arrivals how often each did, by its Message-ID's part before the @
 */
record Mailbag(Map<String, Integer> arrivals) {

    private static final Pattern NAME =
            Pattern.compile("(?im)^Message-ID:\\s*<([^@>]+)@[^>]*>", Pattern.UNICODE_CASE);

    static Mailbag of(Path folder) {
        var arrivals = new HashMap<String, Integer>();
        for (Path file : files(folder)) {
            try {
                // Headers are ASCII, and any byte is a letter in this encoding.
                Matcher name = NAME.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                if (name.find()) {
                    var unused = arrivals.merge(name.group(1), 1, Integer::sum);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Mailbag(Map.copyOf(arrivals));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int arrivals(String name) {
        return arrivals.getOrDefault(name, 0);
    }
}
