package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.mail.MailQueue;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** For a start on a database that was put back to an earlier state. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
@ConditionalOnBean(Messaging.class)
@ConditionalOnProperty("buendnis.messaging.restored")
class RestorationAutoConfiguration {

    /** When all beans are made, and before any of them reads, publishes, mails or answers. */
    @Bean
    SmartInitializingSingleton restoration(
            @Value("${spring.application.name}") String service,
            MessagingSettings settings,
            KafkaProperties kafka,
            Messaging messaging,
            MailQueue mails,
            MessageCodec codec,
            ObjectProvider<Clock> clock,
            List<View<?>> views,
            List<Reaction<?>> reactions,
            List<Remembrance<?>> remembrances) {
        var restoration =
                new Restoration(
                        messaging,
                        mails,
                        new Groups(kafka.buildAdminProperties(), Groups.PATIENCE),
                        new TopicScan(kafka.buildConsumerProperties()),
                        remembrances,
                        clock.getIfAvailable(Clock::systemUTC));
        var readers =
                new Restoration.Readers(
                        settings.group(service, Consumers.OWNER),
                        views.stream()
                                .collect(
                                        Collectors.toMap(
                                                view -> settings.group(service, view.collection()),
                                                view -> settings.topic(view.topic()))),
                        reactions.stream()
                                .collect(
                                        Collectors.toMap(
                                                reaction ->
                                                        settings.group(service, reaction.name()),
                                                reaction -> settings.topic(reaction.topic()))));
        return () ->
                restoration.carryOut(
                        Objects.requireNonNull(settings.restored()),
                        new SchemaTopic(settings, codec),
                        readers);
    }
}
