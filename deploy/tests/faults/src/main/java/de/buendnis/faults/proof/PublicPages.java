package de.buendnis.faults.proof;

import de.buendnis.faults.system.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** What one portal tells the public, by its programming interface, its calendar and its pages. */
final class PublicPages {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Instance portal;

    PublicPages(Instance portal) {
        this.portal = portal;
    }

    String name() {
        return portal.name();
    }

    /** All alliances by id, each in a line. */
    Map<String, String> alliances() {
        var all = new TreeMap<String, String>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Document answer = Document.parse(get("/api/v1/alliances?size=100&page=" + page).body());
            pages = answer.getInteger("pages");
            answer.getList("alliances", Document.class)
                    .forEach(one -> all.put(one.getString("id"), line(one)));
        }
        return all;
    }

    private static String line(Document alliance) {
        Document place = alliance.get("place", Document.class);
        return Stream.of(
                        alliance.getString("slug"),
                        alliance.getString("name"),
                        alliance.getString("stage"),
                        place.getString("name"),
                        place.getString("districtName"),
                        alliance.getString("publishedAt"))
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    /** All actions in the calendar by id: on which day, and whether they take place. */
    Map<String, String> actions() {
        var all = new TreeMap<String, String>();
        var event = new TreeMap<String, String>();
        // Long lines go on after a blank (RFC 5545, section 3.1).
        String calendar = get("/aktionstag/kalender.ics").body().replace("\r\n ", "");
        for (String line : calendar.lines().toList()) {
            if (line.equals("BEGIN:VEVENT")) {
                event.clear();
            } else if (line.equals("END:VEVENT")) {
                all.put(
                        event.getOrDefault("UID", "?"),
                        event.get("DTSTART") + "|" + event.get("STATUS"));
            } else {
                String name = line.replaceAll("[;:].*", "");
                event.put(name, line.substring(line.lastIndexOf(':') + 1));
            }
        }
        return all;
    }

    /** The page of an alliance; empty where there is none. */
    String portrait(String slug) {
        HttpResponse<String> answer = get("/buendnisse/" + slug);
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    private HttpResponse<String> get(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(portal.address() + path))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
