package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.Topics;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.mongo.Sweeps;
import de.buendnis.platform.mongo.TypeAliases;
import de.buendnis.platform.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Messaging for a service that has a database. */
@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = {
            "de.buendnis.platform.mail.MailAutoConfiguration",
            "de.buendnis.platform.mongo.MongoAutoConfiguration"
        })
@ConditionalOnClass({MongoOperations.class, MailQueue.class})
@ConditionalOnProperty("spring.mongodb.uri")
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingAutoConfiguration {

    private final MessagingSettings settings;
    private final KafkaProperties kafka;
    private final Clock clock;

    MessagingAutoConfiguration(
            MessagingSettings settings, KafkaProperties kafka, ObjectProvider<Clock> clock) {
        this.settings = settings;
        this.kafka = kafka;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Bean
    @ConditionalOnMissingBean
    MessageCodec messageCodec() {
        return new MessageCodec();
    }

    @Bean
    MessagingMetrics messagingMetrics(ObjectProvider<MeterRegistry> registry) {
        return new MessagingMetrics(registry.getIfAvailable(SimpleMeterRegistry::new), clock);
    }

    @Bean
    Sender sender() {
        return new Sender(
                kafka.buildProducerProperties(),
                settings.deliveryTimeout(),
                settings.topic(Topics.SCHEMAS));
    }

    @Bean
    Acknowledger acknowledger(MessagingMetrics metrics) {
        return new Acknowledger(metrics);
    }

    @Bean
    Publisher publisher(MailQueue mails, Acknowledger acknowledger, MessagingMetrics metrics) {
        return new Publisher(mails, acknowledger, metrics);
    }

    @Bean
    Messaging messaging(
            MongoOperations mongo,
            TypeAliases aliases,
            MessageCodec codec,
            Sender sender,
            Publisher publisher,
            Traces traces) {
        return new Messaging(mongo, aliases, codec, sender, publisher, settings, traces, clock);
    }

    @Bean
    Parking parking(MongoOperations mongo) {
        return new Parking(mongo, clock);
    }

    @Bean
    Consumers consumers(
            @Value("${spring.application.name}") String service,
            MessageCodec codec,
            MongoOperations mongo,
            Parking parking,
            MessagingMetrics metrics,
            Messaging messaging,
            Traces traces,
            ObjectProvider<View<?>> views,
            ObjectProvider<Reaction<?>> reactions) {
        return new Consumers(
                new Consumers.Place(
                        service, settings, kafka.buildConsumerProperties(), codec, mongo, clock),
                parking,
                metrics,
                messaging,
                traces,
                views.orderedStream().toList(),
                reactions.orderedStream().toList());
    }

    @Bean
    SmartInitializingSingleton messagingSweeps(
            Sweeps sweeps, Messaging messaging, Parking parking, MessagingMetrics metrics) {
        return () -> {
            sweeps.every(settings.sweepEvery(), "outboxes", messaging::sweep);
            sweeps.every(
                    Duration.ofSeconds(10),
                    "messaging metrics",
                    () -> {
                        messaging.outlets().forEach(metrics::outbox);
                        metrics.parked(parking.countByConsumer());
                    });
        };
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    OperationsPages operationsPages(
            @Value("${spring.application.name}") String service,
            Parking parking,
            Messaging messaging,
            MailQueue mails) {
        return new OperationsPages(service, parking, messaging, mails);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    ParkedPages parkedPages(
            @Value("${spring.application.name}") String service,
            Parking parking,
            MessageCodec codec) {
        return new ParkedPages(service, parking, codec);
    }
}
