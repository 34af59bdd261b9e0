package de.buendnis.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Answers the one question that identity has for registry. */
final class SmallRegistry {

    static final String SECRET = "known-to-the-services";

    private final Map<String, List<String>> contacts = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean away;
    private volatile String trace = "";

    SmallRegistry() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/sign-in-addresses", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void knows(String address, String contact, String name, String alliance, String allianceName) {
        String json =
                """
                {"contact": "%s", "name": "%s", "alliance": "%s", "allianceName": "%s"}"""
                        .formatted(contact, name, alliance, allianceName);
        contacts.merge(
                address,
                List.of(json),
                (some, more) ->
                        java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
    }

    /** The id of the trace to which the last question belonged. */
    String trace() {
        return trace;
    }

    void goesAway() {
        away = true;
    }

    void reset() {
        contacts.clear();
        away = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String address = URLDecoder.decode(query.substring("address=".length()), UTF_8);
        trace = exchange.getRequestHeaders().getFirst("traceparent").split("-", -1)[1];
        boolean trusted =
                SECRET.equals(exchange.getRequestHeaders().getFirst("X-Buendnis-Internal"));
        int status = away ? 503 : trusted ? 200 : 403;
        byte[] body =
                ("[" + String.join(",", contacts.getOrDefault(address, List.of())) + "]")
                        .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
