package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the user asks of {@code ./start}.
 *
 * @param data folder of everything that survives a restart
 * @param port of the portal; the other parts take those after it
 * @param empty without demo data and demo accounts
 */
record Options(Path data, int port, boolean empty) {

    static final String USAGE =
            """
            ./start [--data ORDNER] [--port N] [--empty]

              --data ORDNER  wo Daten, Protokolle und Prozessnummern liegen (sonst ./data)
              --port N       Port des Portals (sonst 8080); die übrigen Teile nehmen die Ports danach
              --empty        ohne Demo-Daten und Demo-Konten beginnen
              --help         diese Hilfe\
            """;

    private static final int HIGHEST = 65535 - Ports.SPAN;

    static Options parse(String[] arguments) {
        Path data = Path.of("data");
        int port = 8080;
        boolean empty = false;
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--empty" -> empty = true;
                default ->
                        throw new ServerUnavailable(
                                "Unbekannte Option " + option + ". So geht es:\n" + USAGE);
            }
        }
        return new Options(data.toAbsolutePath().normalize(), port, empty);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new ServerUnavailable(
                    "Nach " + option + " fehlt ein Wert. So geht es:\n" + USAGE);
        }
        return rest.pop();
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        }
        throw new ServerUnavailable(
                "--port %s geht nicht. Wählen Sie eine Zahl zwischen 1 und %d."
                        .formatted(text, HIGHEST));
    }
}
