package de.buendnis.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the kit says, on the screen and in a file that is up to date after each round. */
final class Report {

    private final @Nullable Path file;
    private final Recoveries recoveries = new Recoveries();
    private final List<String> lines = new ArrayList<>();

    /**
     * @param file null for the screen alone
     */
    Report(@Nullable Path file) {
        this.file = file;
    }

    void say(String line) {
        System.out.println(line);
        lines.add(line);
        write();
    }

    void note(Fault fault, Recoveries.Recovery recovery) {
        recoveries.add(fault, recovery);
    }

    void table() {
        System.out.println(recoveries.table());
    }

    private void write() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, recoveries.table() + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
