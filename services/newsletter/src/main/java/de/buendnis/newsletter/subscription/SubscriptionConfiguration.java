package de.buendnis.newsletter.subscription;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the key of the addresses is kept. */
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    MailboxHash mailboxHash(@Value("${buendnis.data:data/newsletter}") Path data) {
        return new MailboxHash(MailboxKey.of(data));
    }
}
