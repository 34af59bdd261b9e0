package de.buendnis.platform.mail;

import de.buendnis.platform.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Gives a service its {@link MailQueue}, and works it off where a mail server is named ({@code
 * spring.mail.host}).
 */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, MailSenderAutoConfiguration.class})
@ConditionalOnBean(MongoOperations.class)
@EnableConfigurationProperties(MailSettings.class)
class MailAutoConfiguration {

    private final Semaphore arrivals = new Semaphore(0);
    private final Clock clock;

    MailAutoConfiguration(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Bean
    MailRows mailRows(MongoOperations mongo, MailSettings settings) {
        return new MailRows(mongo, settings.instanceName());
    }

    @Bean
    MailQueue mailQueue(MailRows rows, Traces traces) {
        return new MailQueue(rows, clock, arrivals::release, traces);
    }

    @Bean
    @ConditionalOnBean(JavaMailSender.class)
    MailDispatch mailDispatch(
            MailRows rows, JavaMailSender server, MailSettings settings, Traces traces) {
        return new MailDispatch(
                rows, new Delivery(server, settings.from()), settings, clock, arrivals, traces);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metrics {

        @Bean
        MailMetrics mailMetrics(MailRows rows, ObjectProvider<Clock> clock) {
            return new MailMetrics(rows, clock.getIfAvailable(Clock::systemUTC));
        }
    }
}
