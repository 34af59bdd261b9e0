package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One person at the office's pages: opens them, and sends their forms as a browser would. */
final class OfficeBrowser {

    private final MockMvc mvc;
    private final RequestPostProcessor person;

    OfficeBrowser(MockMvc mvc, RequestPostProcessor person) {
        this.mvc = mvc;
        this.person = person;
    }

    /** What came back. */
    record Page(int status, String html, String location) {

        /** The value of a field that nobody sees. */
        String hidden(String name) {
            Matcher field =
                    Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(name)).matcher(html);
            assertThat(field.find()).as("hidden field %s", name).isTrue();
            return field.group(1);
        }

        Page is(int wanted) {
            assertThat(status).as(html).isEqualTo(wanted);
            return this;
        }

        Page says(String... words) {
            // No-break spaces are for the eye.
            assertThat(html.replace('\u00a0', ' ')).contains(words);
            return this;
        }

        Page saysNothingOf(String... words) {
            assertThat(html.replace('\u00a0', ' ')).doesNotContain(words);
            return this;
        }
    }

    Page open(String path, Object... parts) throws Exception {
        return sent(get("/verwaltung/buendnisse" + path, parts));
    }

    /** Sends the form that was opened, with these fields: name and value in turn. */
    Page send(Page opened, String path, String id, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/verwaltung/buendnisse/{id}" + path, id)
                        .param("version", opened.hidden("version"))
                        .param("wish", opened.hidden("wish"));
        return sent(with(request, fields));
    }

    /** Sends without having opened anything. */
    Page send(String path, String... fields) throws Exception {
        return sent(with(post("/verwaltung/buendnisse" + path), fields));
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, String... fields) {
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request;
    }

    private Page sent(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(request.with(person)).andReturn().getResponse();
        String location = response.getRedirectedUrl();
        return new Page(
                response.getStatus(),
                response.getContentAsString(),
                location == null ? "" : location);
    }
}
