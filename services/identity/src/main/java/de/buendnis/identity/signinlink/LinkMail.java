package de.buendnis.identity.signinlink;

import de.buendnis.platform.mail.Mail;
import java.util.List;
import java.util.stream.Collectors;

/** The letter with the links: one for each alliance that the address belongs to. */
final class LinkMail {

    /** A coordinator with the link that was made for them. */
    record Line(Coordinator coordinator, String link) {}

    private LinkMail() {}

    static Mail to(String address, List<Line> lines) {
        String links =
                lines.stream()
                        .map(line -> line.coordinator().allianceName() + ":\n" + line.link())
                        .collect(Collectors.joining("\n\n"));
        String intro =
                lines.size() == 1
                        ? "mit diesem Link melden Sie sich an:"
                        : "Ihre Adresse gehört zu mehreren Bündnissen. Mit diesen Links melden Sie sich an:";
        String text =
                """
                Guten Tag,

                %s

                %s

                Der Link gilt %d Minuten und nur einmal. Er öffnet eine Seite mit einem Knopf; erst der Knopf meldet Sie an.

                Sie haben keinen Link angefordert? Dann brauchen Sie nichts zu tun: Ohne den Link kommt niemand hinein.

                Lokale Bündnisse für Familie
                Servicestelle
                """
                        .formatted(intro, links, SignInLinks.VALID.toMinutes());
        return new Mail(address, "Ihr Link zur Anmeldung", text).urgent();
    }
}
