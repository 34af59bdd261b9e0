package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.Topics;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.mongo.Sweeps;
import de.buendnis.platform.mongo.TypeAliases;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.context.annotation.Configuration;
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
    Schemas schemas() {
        return new Schemas(settings.topic(Topics.SCHEMAS));
    }

    @Bean
    SchemaTopic schemaTopic(MessageCodec codec) {
        return new SchemaTopic(
                kafka.buildConsumerProperties(), settings.topic(Topics.SCHEMAS), codec);
    }

    @Bean
    Sender sender(Schemas schemas) {
        return new Sender(kafka.buildProducerProperties(), settings.deliveryTimeout(), schemas);
    }

    @Bean
    Acknowledger acknowledger(MessagingMetrics metrics) {
        return new Acknowledger(metrics);
    }

    @Bean
    Publisher publisher(Sender sender, MailQueue mails, Acknowledger acknowledger) {
        return new Publisher(sender, mails, acknowledger);
    }

    @Bean
    Restatement restatement(Sender sender) {
        return new Restatement(sender);
    }

    @Bean
    Messaging messaging(
            MongoOperations mongo,
            TypeAliases aliases,
            MessageCodec codec,
            Schemas schemas,
            Publisher publisher,
            Restatement restatement) {
        return new Messaging(
                mongo, aliases, codec, schemas, publisher, restatement, settings, clock);
    }

    @Bean
    ParkedRecords parkedRecords(MongoOperations mongo) {
        var parked = new ParkedRecords(mongo.getCollection("parked"), clock);
        parked.prepareIndexes();
        return parked;
    }

    @Bean
    Replay replay(ParkedRecords parked) {
        return new Replay(parked);
    }

    @Bean
    Consumers consumers(
            @Value("${spring.application.name}") String service,
            MessageCodec codec,
            MongoOperations mongo,
            ParkedRecords parked,
            Replay replay,
            MessagingMetrics metrics,
            Messaging messaging,
            Restatement restatement,
            ObjectProvider<View<?>> views,
            ObjectProvider<Reaction<?>> reactions) {
        var consumers =
                new Consumers(
                        new Containers(service, settings, kafka.buildConsumerProperties()),
                        settings,
                        codec,
                        mongo,
                        parked,
                        replay,
                        new Starts(mongo.getCollection("reactions"), clock),
                        metrics);
        consumers.own(messaging, restatement);
        consumers.read(views, reactions);
        return consumers;
    }

    @Bean
    OutboxSweep outboxSweep(
            Sweeps sweeps,
            Publisher publisher,
            Messaging messaging,
            ParkedRecords parked,
            MessagingMetrics metrics) {
        var sweep = new OutboxSweep(publisher, settings.sweepAfter(), clock);
        sweeps.every(
                settings.sweepEvery(), "outboxes", () -> messaging.outlets().forEach(sweep::sweep));
        sweeps.every(
                Duration.ofSeconds(10),
                "messaging metrics",
                () -> {
                    messaging
                            .outlets()
                            .forEach(
                                    outlet ->
                                            metrics.outbox(
                                                    outlet.topic(), outlet.documents().depth()));
                    metrics.parked(parked.countByConsumer());
                });
        return sweep;
    }

    /** What an operator sees and does. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Operations {

        @Bean
        ParkedEndpoint parkedEndpoint(ParkedRecords parked, Replay replay) {
            return new ParkedEndpoint(parked, replay);
        }

        @Bean
        RestoredEndpoint restoredEndpoint(Messaging messaging) {
            return new RestoredEndpoint(messaging);
        }

        @Bean
        OperationsPages operationsPages(
                @Value("${spring.application.name}") String service,
                ParkedRecords parked,
                Replay replay,
                Messaging messaging) {
            return new OperationsPages(service, parked, replay, messaging);
        }
    }
}
