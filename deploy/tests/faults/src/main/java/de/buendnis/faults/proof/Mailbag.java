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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails that arrived. Each is read once, however often it is asked for. */
final class Mailbag {

    private static final Pattern NAME =
            Pattern.compile("(?im)^Message-ID:\\s*<([^@>]+)@[^>]*>", Pattern.UNICODE_CASE);

    private final Path folder;
    private final Map<Path, String> names = new HashMap<>();

    Mailbag(Path folder) {
        this.folder = folder;
    }

    /** How often each arrived so far, by its Message-ID's part before the @. */
    Map<String, Long> arrivals() {
        for (Path file : files()) {
            String unused = names.computeIfAbsent(file, Mailbag::name);
        }
        return names.values().stream()
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private static String name(Path file) {
        try {
            // Headers are ASCII, and any byte is a letter in this encoding.
            Matcher name = NAME.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return name.find() ? name.group(1) : "nameless: " + file.getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
