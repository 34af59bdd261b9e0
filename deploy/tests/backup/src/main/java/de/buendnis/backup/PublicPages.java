package de.buendnis.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What everybody can read, without menus and times of asking. */
final class PublicPages implements AutoCloseable {

    private static final List<String> LISTS =
            List.of(
                    "/sitemap.xml",
                    "/api/v1/alliances",
                    "/aktionstag",
                    "/aktionstag/kalender.ics",
                    "/newsletter",
                    "/newsletter/archiv",
                    "/newsletter/feed.atom");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String baseUrl;

    PublicPages(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Words of all pages below a path, by their addresses. */
    Map<String, String> read(String below) {
        var pages = new TreeMap<String, String>();
        var addresses = new ArrayList<>(LISTS);
        Jsoup.parse(body("/sitemap.xml")).select("loc").eachText().stream()
                .map(address -> URI.create(address).getPath())
                .forEach(addresses::add);
        addresses.stream()
                .filter(address -> address.startsWith(below))
                .forEach(address -> pages.put(address, words(body(address))));
        return pages;
    }

    private static String words(String body) {
        Element main = Jsoup.parse(body).selectFirst("main");
        String words = main == null ? body : main.text();
        return words.replaceAll("DTSTAMP:.*|Stand: .* Uhr", "");
    }

    private String body(String path) {
        try {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(baseUrl + path)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "status " + answer.statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
