package de.buendnis.consultation;

import de.buendnis.consultation.request.SampleRequests;
import de.buendnis.platform.testkit.ServiceServers;
import de.buendnis.platform.web.browser.Tokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on real MongoDB and Kafka. All tests of the module share the one context, so
 * each makes requests and alliances of its own. Sign in with {@link Tokens}; let the registry speak
 * with {@link RegistryVoice}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ConsultationApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ServiceServers.class)
@Import({Tokens.Configuration.class, RegistryVoice.class, SampleRequests.class})
public @interface ConsultationTest {}
