package de.buendnis.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The account that identity makes where there are no demo accounts. Its generated password is said
 * once, in identity's log, at the first start.
 *
 * @param mail to sign in with
 * @param password to be changed at the first sign-in
 */
record FirstAccount(String mail, String password) {

    private static final Pattern LINE = Pattern.compile("FIRST-ACCOUNT (\\S+) (\\S+)");

    static Optional<FirstAccount> in(Path log) {
        try {
            List<MatchResult> said = LINE.matcher(Files.readString(log, UTF_8)).results().toList();
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new FirstAccount(said.getLast().group(1), said.getLast().group(2)));
        } catch (IOException e) {
            throw new ServerUnavailable("Das Protokoll " + log + " ist nicht lesbar.", e);
        }
    }

    String text() {
        return """

        Erstes Konto der Servicestelle (das Kennwort ist beim ersten Anmelden zu ändern)
          %s   %s\
        """
                .formatted(mail, password);
    }
}
