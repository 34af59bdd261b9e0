package de.buendnis.portal.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service behind the portal that writes down what reached it. It can be stopped and started on
 * its port.
 */
public class RecordingService {

    /** What came in. */
    public record Request(
            String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join("|", headers.getOrDefault(name, List.of()));
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile HttpHandler handler = exchange -> answer(exchange, 200, "text/html", "fine");
    private HttpServer server;

    RecordingService() {
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    List<Request> requests() {
        return requests;
    }

    public Request last() {
        return requests.getLast();
    }

    public void answers(HttpHandler handler) {
        this.handler = handler;
    }

    public void answersJson(String json) {
        handler = exchange -> answer(exchange, 200, "application/json", json);
    }

    void reset() {
        requests.clear();
        handler = exchange -> answer(exchange, 200, "text/html", "fine");
        start();
    }

    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void start() {
        if (server == null) {
            server = listen(port);
        }
    }

    static void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private HttpServer listen(int wanted) {
        try {
            HttpServer made =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            made.setExecutor(threads);
            made.createContext("/", this::record);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        String body =
                new String(
                        exchange.getRequestBody().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        requests.add(
                new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        headers,
                        body));
        handler.handle(exchange);
    }
}
