package de.buendnis.portal.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;

/**
 * The page for what Tomcat refuses by itself, such as {@code %2f} within an address: no page of
 * ours is reached then, and Tomcat's own one is English.
 */
final class UnreadableRequests extends ErrorReportValve {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final String page;

    UnreadableRequests() {
        try {
            page =
                    new ClassPathResource("gateway/unreadable.html")
                            .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            // Null once the connection must be closed unanswered.
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page);
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("Nobody waits for the answer any more", gone);
        }
    }
}
