package de.buendnis.deploy.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What a request is answered with. */
final class Answer {

    private static final String OURS =
            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    // What a stranger wrote: it is shown, but runs nothing, loads nothing and knows no origin.
    private static final String THEIRS =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    private final int status;
    private final String type;
    private final String policy;
    private final byte[] content;

    private Answer(int status, String type, String policy, byte[] content) {
        this.status = status;
        this.type = type;
        this.policy = policy;
        this.content = content;
    }

    static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", OURS, html.getBytes(UTF_8));
    }

    static Answer foreignPage(String html) {
        return new Answer(200, "text/html; charset=utf-8", THEIRS, html.getBytes(UTF_8));
    }

    static Answer of(String type, byte[] content) {
        return new Answer(200, type, OURS, content);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
        if (!head) {
            exchange.getResponseBody().write(content);
        }
    }
}
