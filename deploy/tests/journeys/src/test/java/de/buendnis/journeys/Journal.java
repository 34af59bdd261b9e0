package de.buendnis.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The logs of the services, as operators search them. */
record Journal(Path folder) {

    /** The ids of the traces in which a service said this. */
    Set<String> traces(String service, String words) {
        Pattern line = Pattern.compile("\\[([0-9a-f]{32})] .*" + words);
        try (Stream<String> lines = Files.lines(folder.resolve(service + ".log"))) {
            return lines.map(line::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
