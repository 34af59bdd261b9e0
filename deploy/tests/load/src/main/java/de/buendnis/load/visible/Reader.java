package de.buendnis.load.visible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Somebody who reloads the portrait all the time. */
final class Reader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest portrait;

    Reader(String portrait) {
        this.portrait = HttpRequest.newBuilder(URI.create(portrait)).build();
    }

    /** Returns when the page contains the words. */
    void awaitWords(String words) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!page().contains(words)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not shown within " + LIMIT + ": " + words);
            }
        }
    }

    private String page() {
        try {
            return client.send(portrait, HttpResponse.BodyHandlers.ofString()).body();
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
