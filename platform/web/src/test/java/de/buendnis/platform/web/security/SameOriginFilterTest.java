package de.buendnis.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginFilterTest {

    private final SameOriginFilter filter = new SameOriginFilter("https://Buendnisse.example/");
    private final MockHttpServletRequest post = new MockHttpServletRequest("POST", "/abmelden");

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "SAME-ORIGIN"})
    void aFormFromAnywhereElseIsRefused(String site) {
        post.addHeader("Sec-Fetch-Site", site);
        // What the browser says about the site outweighs an origin that looks right.
        post.addHeader("Origin", "https://buendnisse.example");

        assertThat(answered(post)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://buendnisse.example",
                "https://buendnisse.example.evil.example",
                "https://evil.example",
                "https://buendnisse.example:8443"
            })
    void withoutFetchMetadataTheOriginDecides(String origin) {
        post.addHeader("Origin", origin);

        assertThat(answered(post)).isEqualTo(403);
    }

    @Test
    void aFormThatDoesNotSayWhereItComesFromIsRefused() {
        assertThat(answered(post)).isEqualTo(403);
    }

    @Test
    void whereNoCookieCountsAnybodyMayPost() {
        var open = new SameOriginFilter("https://buendnisse.example", "/newsletter/abmelden");
        post.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(answered(open, post)).isEqualTo(403);
        post.setRequestURI("/newsletter/abmelden");
        assertThat(answered(open, post)).isEqualTo(200);
    }

    @Test
    void ourOwnFormsAreAccepted() {
        post.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(answered(post)).isEqualTo(200);
    }

    @Test
    void ourOwnFormsAreAcceptedFromABrowserWithoutFetchMetadata() {
        post.addHeader("Origin", "https://buendnisse.example");

        assertThat(answered(post)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://buendnisse.example",
                "http://host.example:80"
            })
    void theOriginIsWrittenAsBrowsersWriteIt(String baseUrl) {
        post.addHeader("Origin", baseUrl.replaceAll(":80$", ""));

        assertThat(answered(new SameOriginFilter(baseUrl), post)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "same-origin"})
    void linksMayComeFromEverywhere(String site) {
        MockHttpServletRequest get = new MockHttpServletRequest("GET", "/buendnisse");
        get.addHeader("Sec-Fetch-Site", site);

        assertThat(answered(get)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST", "BREW"})
    void everyMethodThatMayChangeSomethingIsChecked(String method) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(answered(request)).isEqualTo(403);
    }

    private int answered(MockHttpServletRequest request) {
        return answered(filter, request);
    }

    private static int answered(SameOriginFilter filter, MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        try {
            filter.doFilter(request, response, chain);
        } catch (ServletException | IOException failed) {
            throw new AssertionError(failed);
        }
        // A refused request must not have reached the page.
        assertThat(chain.getRequest() == null).isEqualTo(response.getStatus() == 403);
        return response.getStatus();
    }
}
