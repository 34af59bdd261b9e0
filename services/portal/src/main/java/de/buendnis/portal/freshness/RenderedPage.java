package de.buendnis.portal.freshness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** A page as it went out, to go out again. */
final class RenderedPage {

    private final PublicMoment moment;
    private final String contentType;
    private final Locale language;
    private final Map<String, List<String>> headers = new TreeMap<>();
    private final byte[] body;
    private final byte[] zipped;

    /**
     * @param moment that was when its rendering began
     */
    RenderedPage(PublicMoment moment, HttpServletResponse response, byte[] body) {
        this.moment = moment;
        this.contentType = response.getContentType();
        this.language = response.getLocale();
        this.body = body;
        this.zipped = zip(body);
        for (String name : response.getHeaderNames()) {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-l")) {
                headers.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
    }

    boolean isOf(PublicMoment now) {
        return moment.equals(now);
    }

    int bytes() {
        return body.length + zipped.length;
    }

    /** Answers with it, or says that the reader has it already. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setLocale(language);
        String tag = response.getHeader(HttpHeaders.ETAG);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(contentType);
        // Who says more than this plain word is left to Tomcat, which knows how to weigh it.
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean zip =
                StringUtils.commaDelimitedListToSet(accepted).stream()
                        .map(String::strip)
                        .anyMatch("gzip"::equals);
        if (zip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.addHeader(HttpHeaders.VARY, "accept-encoding");
        }
        byte[] sent = zip ? zipped : body;
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private static byte[] zip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }
}
