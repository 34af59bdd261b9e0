package de.buendnis.faults.traffic;

import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.TestedSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The public: one visitor at each portal, who asks for page after page and notes what fails. */
public final class Visitors {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Long enough for a machine that has other things to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> PAGES =
            List.of("/", "/buendnisse", "/aktionstag", "/api/v1/alliances", "/buendnisse?q=Kreis");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> visitors = new ArrayList<>();

    private Visitors() {}

    /**
     * A page that somebody did not get.
     *
     * @param portal the instance that was asked
     */
    public record Failure(String portal, String what) {}

    /** They come until {@link #leave}. */
    public static Visitors come(TestedSystem system) {
        var visitors = new Visitors();
        for (Instance portal : system.portals()) {
            visitors.visitors.add(Thread.ofVirtual().start(() -> visitors.visit(portal)));
        }
        return visitors;
    }

    /** How many pages were asked for. */
    public int asked() {
        return asked.get();
    }

    /** Returns what nobody was answered. */
    public List<Failure> leave() throws InterruptedException {
        over.set(true);
        for (Thread visitor : visitors) {
            visitor.join();
        }
        return List.copyOf(failures);
    }

    private void visit(Instance portal) {
        for (int next = 0; !over.get(); next++) {
            String page = PAGES.get(next % PAGES.size());
            asked.incrementAndGet();
            Instant begun = Instant.now();
            try {
                int status = CLIENT.send(request(portal, page), discarding()).statusCode();
                if (status != 200) {
                    fail(portal, page, begun, "status " + status);
                }
            } catch (IOException noAnswer) {
                fail(portal, page, begun, noAnswer.toString());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void fail(Instance portal, String page, Instant begun, String what) {
        failures.add(
                new Failure(
                        portal.name(),
                        "%s at %s, asked at %s: %s".formatted(page, portal.name(), begun, what)));
    }

    private static HttpRequest request(Instance portal, String page) {
        return HttpRequest.newBuilder(URI.create(portal.address() + page))
                .timeout(PATIENCE)
                .header("Accept", "text/html, application/json")
                .build();
    }

    private static HttpResponse.BodyHandler<Void> discarding() {
        return HttpResponse.BodyHandlers.discarding();
    }
}
