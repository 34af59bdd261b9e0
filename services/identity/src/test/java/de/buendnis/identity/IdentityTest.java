package de.buendnis.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Identity as it runs: real MongoDB, real mail, and a small registry that answers over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "buendnis.demo=true",
            "buendnis.secret.portal=" + IdentityTest.PORTAL_SECRET,
            "buendnis.secret.internal=" + SmallRegistry.SECRET,
            "buendnis.base-url=" + Browser.BASE,
            "management.server.port=0",
            "server.address=127.0.0.1"
        })
abstract class IdentityTest {

    static final String PORTAL_SECRET = "known-to-portal-and-identity";
    static final SmallRegistry REGISTRY = new SmallRegistry();
    static final GreenMail POST_OFFICE = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private static final TestTopics NAMES = TestTopics.of(IdentityTest.class);

    @TempDir static Path data;

    @LocalServerPort int port;

    static {
        POST_OFFICE.start();
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("spring.mongodb.uri", () -> TestServers.mongo(NAMES.database()));
        settings.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
        settings.add("buendnis.services.registry", REGISTRY::address);
        settings.add("buendnis.data", () -> data.toString());
    }

    @BeforeEach
    void aQuietMorning() throws Exception {
        REGISTRY.reset();
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    Browser browser() {
        return new Browser(port);
    }
}
