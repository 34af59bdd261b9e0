package de.buendnis.portal.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RenderedPagesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 14);

    private PublicMoment now = new PublicMoment(1, DAY);
    private final RenderedPages pages = new RenderedPages(() -> now);
    private int rendered;
    private FilterChain rendering =
            (request, response) -> {
                rendered++;
                ((HttpServletResponse) response).setHeader("ETag", "W/\"" + rendered + "\"");
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().write("Bündnis " + rendered);
            };

    @Test
    void aPageIsShownAgainAsItWas() throws Exception {
        MockHttpServletResponse first = answer(portrait());
        MockHttpServletResponse second = answer(portrait());

        assertThat(rendered).isEqualTo(1);
        assertThat(second.getContentAsString()).isEqualTo("Bündnis 1");
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeaders("ETag")).containsExactly("W/\"1\"");
    }

    @Test
    void whateverChangesMakesItAnew() throws Exception {
        answer(portrait());
        now = new PublicMoment(2, DAY);

        assertThat(answer(portrait()).getContentAsString()).isEqualTo("Bündnis 2");
    }

    @Test
    void aNewDayMakesItAnew() throws Exception {
        answer(portrait());
        now = new PublicMoment(1, DAY.plusDays(1));

        assertThat(answer(portrait()).getContentAsString()).isEqualTo("Bündnis 2");
    }

    @Test
    void whatChangesDuringTheRenderingMakesItAnew() throws Exception {
        FilterChain usual = rendering;
        rendering =
                (request, response) -> {
                    usual.doFilter(request, response);
                    now = new PublicMoment(2, DAY);
                };
        answer(portrait());

        assertThat(answer(portrait()).getContentAsString()).isEqualTo("Bündnis 2");
    }

    @Test
    void whoeverMayBeSignedInGetsAPageOfTheirOwn() throws Exception {
        answer(portrait());
        MockHttpServletRequest signedIn = portrait();
        signedIn.addHeader("Cookie", "JSESSIONID=1");

        assertThat(answer(signedIn).getContentAsString()).isEqualTo("Bündnis 2");
        assertThat(answer(portrait()).getContentAsString()).isEqualTo("Bündnis 1");
    }

    @Test
    void aPageThatSetsACookieIsNotKept() throws Exception {
        FilterChain usual = rendering;
        rendering =
                (request, response) -> {
                    usual.doFilter(request, response);
                    ((HttpServletResponse) response).addHeader("Set-Cookie", "JSESSIONID=1");
                };
        answer(portrait());

        assertThat(answer(portrait()).getContentAsString()).isEqualTo("Bündnis 2");
    }

    @Test
    void whatIsNotFoundIsLookedForAgain() throws Exception {
        FilterChain found = rendering;
        rendering = (request, response) -> ((HttpServletResponse) response).setStatus(404);
        assertThat(answer(portrait()).getStatus()).isEqualTo(404);
        rendering = found;

        assertThat(answer(portrait()).getStatus()).isEqualTo(200);
    }

    @Test
    void theReaderMayHaveItAlready() throws Exception {
        answer(portrait());
        MockHttpServletRequest again = portrait();
        again.addHeader("If-None-Match", "W/\"1\"");

        MockHttpServletResponse answer = answer(again);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whoeverTakesItZippedGetsItZipped() throws Exception {
        answer(portrait());
        MockHttpServletRequest modern = portrait();
        modern.addHeader("Accept-Encoding", "br, gzip");

        MockHttpServletResponse answer = answer(modern);

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeader("Vary")).isEqualTo("accept-encoding");
        assertThat(unzipped(answer.getContentAsByteArray())).isEqualTo("Bündnis 1");
    }

    private static MockHttpServletRequest portrait() {
        return new MockHttpServletRequest("GET", "/buendnisse/ploen");
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        pages.doFilter(request, response, rendering);
        return response;
    }

    private static String unzipped(byte[] zipped) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
