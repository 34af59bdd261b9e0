package de.buendnis.newsletter;

import de.buendnis.newsletter.edition.ToldEditions;
import de.buendnis.newsletter.subscription.SampleSubscribers;
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
 * The whole service on real MongoDB and Kafka, with a {@link PostOffice} that takes its mails. All
 * tests of the module share the one context, so each makes editions and subscribers of its own.
 * Sign in with {@link Tokens}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NewsletterApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "buendnis.data=target/data",
            "buendnis.dispatch.pause=50ms",
            "buendnis.mail.poll=20ms"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {ServiceServers.class, PostOffice.Opening.class})
@Import({Tokens.Configuration.class, NewsVoice.class, SampleSubscribers.class, ToldEditions.class})
public @interface NewsletterTest {}
