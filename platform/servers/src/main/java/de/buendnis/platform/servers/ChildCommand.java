package de.buendnis.platform.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to run as a child process.
 *
 * @param line the program and its arguments
 * @param environment variables in addition to the parent's own
 * @param log file to which both outputs are appended
 * @param pidFile file that holds the child's process id for as long as it lives; null for none
 */
public record ChildCommand(
        List<String> line, Map<String, String> environment, Path log, @Nullable Path pidFile) {

    public ChildCommand {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }
}
