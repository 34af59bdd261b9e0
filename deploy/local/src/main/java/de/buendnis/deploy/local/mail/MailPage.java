package de.buendnis.deploy.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages as HTML. */
final class MailPage {

    private static final int PER_PAGE = 25;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm:ss 'Uhr'", Locale.GERMANY)
                    .withZone(ZoneId.of("Europe/Berlin"));

    private MailPage() {}

    static String list(List<Mail> mails, String address, int number) {
        int pages = Math.max(1, (mails.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(number, pages);
        int first = (page - 1) * PER_PAGE;
        List<Mail> shown = mails.subList(first, Math.min(first + PER_PAGE, mails.size()));
        String table = shown.isEmpty() ? nothing(address) : table(shown);
        return page(
                "Mails",
                """
                <p class="vorspann">Diese Umgebung verschickt keine Mails. Was verschickt würde, steht hier.</p>
                <form action="/" method="get" role="search">
                  <label for="an">Empfänger</label>
                  <input id="an" name="an" type="search" value="%s">
                  <button>Suchen</button>
                </form>
                <p>%s</p>
                %s
                %s
                """
                        .formatted(
                                Html.escape(address),
                                mails.size() == 1 ? "1 Mail" : mails.size() + " Mails",
                                table,
                                pages > 1 ? pagination(address, page, pages) : ""));
    }

    private static String nothing(String address) {
        return address.isBlank()
                ? "<p>Noch ist keine Mail gekommen. Laden Sie die Seite neu, sobald eine unterwegs ist.</p>"
                : "<p>An diese Adresse ist keine Mail gekommen. <a href=\"/\">Alle Mails zeigen</a></p>";
    }

    private static String table(List<Mail> mails) {
        String rows =
                mails.stream()
                        .map(
                                mail ->
                                        """
                                        <tr><td><a href="/mails/%s">%s</a></td><td>%s</td><td>%s</td></tr>
                                        """
                                                .formatted(
                                                        mail.id(),
                                                        Html.escape(mail.subject()),
                                                        Html.escape(mail.recipient()),
                                                        time(mail.receivedAt())))
                        .collect(Collectors.joining());
        return """
        <table>
          <thead><tr><th scope="col">Betreff</th><th scope="col">An</th><th scope="col">Gekommen</th></tr></thead>
          <tbody>
        %s  </tbody>
        </table>
        """
                .formatted(rows);
    }

    private static String pagination(String address, int page, int pages) {
        String link = "<a href=\"/?an=%s&amp;seite=%d\">%s</a>";
        String query = URLEncoder.encode(address, UTF_8);
        return "<nav aria-label=\"Seiten\">%s <span>Seite %d von %d</span> %s</nav>"
                .formatted(
                        page > 1 ? link.formatted(query, page - 1, "Neuere") : "",
                        page,
                        pages,
                        page < pages ? link.formatted(query, page + 1, "Ältere") : "");
    }

    static String mail(Mail mail, MailBody body) {
        String html =
                body.html().isEmpty()
                        ? ""
                        : "<a href=\"/mails/%s/html\">Mit Gestaltung ansehen</a>"
                                .formatted(mail.id());
        return page(
                mail.subject(),
                """
                <p><a href="/">Alle Mails</a></p>
                <dl>
                  <dt>Von</dt><dd>%s</dd>
                  <dt>An</dt><dd>%s</dd>
                  <dt>Gekommen</dt><dd>%s</dd>
                  <dt>Rückläufer an</dt><dd>%s</dd>
                </dl>
                <div class="text">%s</div>
                <p class="weiter">%s <a href="/mails/%s/eml">Mit allen Kopfzeilen herunterladen</a></p>
                """
                        .formatted(
                                Html.escape(mail.from()),
                                Html.escape(mail.recipient()),
                                time(mail.receivedAt()),
                                Html.escape(mail.sender()),
                                body.text().isEmpty()
                                        ? "Diese Mail hat keine Fassung als Text."
                                        : Html.linked(body.text().strip()),
                                html,
                                mail.id()));
    }

    static String problem(String sentence) {
        return page(
                "Nicht gefunden",
                "<p>%s <a href=\"/\">Alle Mails</a></p>".formatted(Html.escape(sentence)));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String page(String title, String content) {
        return """
        <!doctype html>
        <html lang="de">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>%1$s – Postfach der Probeumgebung</title>
          <link rel="stylesheet" href="/stil.css">
          <link rel="icon" href="data:,">
        </head>
        <body>
        <header><a href="/">Postfach der Probeumgebung</a></header>
        <main>
        <h1>%1$s</h1>
        %2$s
        </main>
        </body>
        </html>
        """
                .formatted(Html.escape(title), content);
    }
}
