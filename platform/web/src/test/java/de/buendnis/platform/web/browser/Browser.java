package de.buendnis.platform.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody with a browser that runs no scripts: opens pages, fills in the fields that the page has,
 * presses its buttons.
 */
public final class Browser {

    private final MockMvc mvc;
    private final RequestPostProcessor visitor;

    public Browser(MockMvc mvc, RequestPostProcessor visitor) {
        this.mvc = mvc;
        this.visitor = visitor;
    }

    /** The page at this address. */
    public Page open(String address) {
        return ask(MockMvcRequestBuilders.get(URI.create(address)), address);
    }

    /** Sends fields that no page of ours has asked for. */
    public Page post(String address, Map<String, List<String>> fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(address));
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return ask(request, address);
    }

    private Page ask(MockHttpServletRequestBuilder request, String address) {
        try {
            MockHttpServletResponse response =
                    mvc.perform(request.with(visitor)).andReturn().getResponse();
            String location = response.getRedirectedUrl();
            return location == null ? new Page(response, address) : open(location);
        } catch (Exception broken) {
            throw new AssertionError(address, broken);
        }
    }

    /** A page as it came, and what was typed into its form since. */
    public final class Page {

        private final MockHttpServletResponse response;
        private final String address;
        private final Document document;
        private final Map<String, List<String>> fields;

        private Page(MockHttpServletResponse response, String address) throws Exception {
            this.response = response;
            this.address = address;
            this.document = Jsoup.parse(response.getContentAsString());
            this.fields = fields(document);
        }

        public int status() {
            return response.getStatus();
        }

        public String address() {
            return address;
        }

        public @Nullable String header(String name) {
            return response.getHeader(name);
        }

        public String title() {
            return document.title();
        }

        /** What a reader sees, no-break spaces as spaces. */
        public String text() {
            return document.body().text().replace('\u00a0', ' ');
        }

        /** The first element that the selector finds. */
        public Element first(String selector) {
            Element found = document.selectFirst(selector);
            assertThat(found).as("%s on %s:%n%s", selector, address, text()).isNotNull();
            return found;
        }

        /** What stands in all elements that the selector finds. */
        public List<String> all(String selector) {
            return document.select(selector).eachText();
        }

        public boolean has(String selector) {
            return document.selectFirst(selector) != null;
        }

        /** The sentences beside the fields, by the name of the field. */
        public Map<String, String> refusals() {
            Map<String, String> refusals = new LinkedHashMap<>();
            document.select(".field-error")
                    .forEach(
                            error ->
                                    refusals.put(
                                            error.id().replaceFirst("-fehler$", ""), error.text()));
            return refusals;
        }

        /** The lines of the summary above the form. */
        public List<String> summary() {
            return document.select("#fehler li").eachText();
        }

        /** What stands in a field. */
        public String value(String field) {
            assertThat(fields).as(address).containsKey(field);
            return fields.get(field).getFirst();
        }

        /** Fills a field that the page has. */
        public Page type(String field, String value) {
            assertThat(document.getElementsByAttributeValue("name", field))
                    .as("%s on %s", field, address)
                    .isNotEmpty();
            fields.put(field, List.of(value));
            return this;
        }

        /** Sets one of several check boxes. */
        public Page check(String field, String value) {
            assertThat(document.select("input[name='%s'][value='%s']".formatted(field, value)))
                    .as(field)
                    .isNotEmpty();
            fields.computeIfAbsent(field, none -> new ArrayList<>()).add(value);
            return this;
        }

        /** Takes the marks of a check box away. */
        public Page uncheck(String field) {
            fields.remove(field);
            return this;
        }

        /** Presses the button that saves. */
        public Page send() {
            return post(target(), fields);
        }

        /** Presses another button of the form. */
        public Page press(String name, String value) {
            assertThat(document.select("button[name='%s'][value='%s']".formatted(name, value)))
                    .as(name + "=" + value)
                    .isNotEmpty();
            Map<String, List<String>> all = new LinkedHashMap<>(fields);
            all.put(name, List.of(value));
            return post(target(), all);
        }

        /** Presses the button with these words, whichever of the page's forms it belongs to. */
        public Page press(String words) {
            Element button =
                    document.select("main form[method=post] button").stream()
                            .filter(each -> each.text().equals(words))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(words + " on:\n" + text()));
            var form = (FormElement) Objects.requireNonNull(button.closest("form"));
            Map<String, List<String>> sent = new LinkedHashMap<>();
            form.formData()
                    .forEach(
                            pair ->
                                    sent.computeIfAbsent(pair.key(), none -> new ArrayList<>())
                                            .add(pair.value()));
            return post(form.attr("action"), sent);
        }

        private String target() {
            String action = form(document).attr("action");
            return action.isEmpty() ? address.replaceFirst("\\?.*", "") : action;
        }

        private FormElement form(Document document) {
            return (FormElement)
                    document.select("main form[method=post]").stream().findFirst().orElseThrow();
        }

        private Map<String, List<String>> fields(Document document) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            if (document.selectFirst("main form[method=post]") != null) {
                form(document)
                        .formData()
                        .forEach(
                                pair ->
                                        fields.computeIfAbsent(
                                                        pair.key(), none -> new ArrayList<>())
                                                .add(pair.value()));
            }
            return fields;
        }
    }
}
