package de.buendnis.platform.messaging;

import de.buendnis.platform.testkit.TestTopics;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The office at its desk: a garden with pages, and a reaction that can be made to fail. */
final class OfficeDesk implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final String PAGE = "/verwaltung/betrieb/garden";

    final Readers.Greeting greeting = new Readers.Greeting();

    private final TestTopics topics;
    private Garden garden;
    private MockMvcTester web;

    OfficeDesk(Class<?> test) {
        topics = Garden.topics(test);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        garden = Garden.openWithPages(topics, List.of(greeting));
        web = MockMvcTester.from(garden.pages());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        garden.close();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SecurityContextHolder.clearContext();
        greeting.stumblesOverVacated = false;
        greeting.failing.clear();
        garden.mongo().dropCollection(ParkedRecord.class);
    }

    Garden garden() {
        return garden;
    }

    Parking parking() {
        return garden.bean(Parking.class);
    }

    /** Of anybody. */
    MockMvcTester web() {
        return web;
    }

    /** Of the office. */
    MockMvcRequestBuilder get(String path) {
        return web.get().uri(path).with(as("OFFICE"));
    }

    /** Of the office. */
    MockMvcRequestBuilder post(String path) {
        return web.post().uri(path).with(as("OFFICE"));
    }

    /** What lies in the topic, whoever put it there. */
    void record(String id, byte[] message) {
        Sender.await(garden.bean(Sender.class).send(topics.name(PlotType.TOPIC), id, 1, message));
    }

    static RequestPostProcessor as(String role) {
        return (MockHttpServletRequest request) -> {
            Jwt token =
                    Jwt.withTokenValue("token")
                            .header("alg", "none")
                            .subject("gardener-1")
                            .claim("name", "Frau Grün")
                            .build();
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(token, ""));
            request.addUserRole(role);
            return request;
        };
    }
}
