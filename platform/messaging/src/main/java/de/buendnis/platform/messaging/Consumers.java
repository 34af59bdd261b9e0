package de.buendnis.platform.messaging;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.telemetry.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * Runs all that reads topics: the owner's reader, each view, each reaction, with a thread and a
 * group of its own, because one that waits must not hold up the others.
 */
final class Consumers implements SmartLifecycle {

    /** The consumer that mends the service's own topics. */
    static final String OWNER = "owner";

    /** Where a consumer gets its settings, its database and its knowledge of schemas. */
    record Place(
            String service,
            MessagingSettings settings,
            Map<String, Object> kafka,
            MessageCodec codec,
            MongoOperations mongo,
            Clock clock) {}

    private final Place place;
    private final Parking parking;
    private final MessagingMetrics metrics;
    private final Messaging messaging;
    private final Traces traces;
    private final List<View<?>> views;
    private final List<Reaction<?>> reactions;
    private final DefaultKafkaConsumerFactory<String, byte[]> consumers;
    private final List<KafkaMessageListenerContainer<String, byte[]>> running = new ArrayList<>();

    Consumers(
            Place place,
            Parking parking,
            MessagingMetrics metrics,
            Messaging messaging,
            Traces traces,
            List<View<?>> views,
            List<Reaction<?>> reactions) {
        this.place = place;
        this.parking = parking;
        this.metrics = metrics;
        this.messaging = messaging;
        this.traces = traces;
        this.views = views;
        this.reactions = reactions;
        this.consumers =
                new DefaultKafkaConsumerFactory<>(
                        configuration(place.kafka()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
    }

    private static Map<String, Object> configuration(Map<String, Object> kafka) {
        var all = new HashMap<>(kafka);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A killed instance's partitions are another's after ten seconds, not after 45.
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        all.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class));
        all.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // Enough for the greatest message, and little beside the heap of a small service.
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20);
        return all;
    }

    @Override
    public void start() {
        SchemaTopic schemas = new SchemaTopic(place.settings(), place.codec());
        start(schemas.container(consumers));
        List<String> own = messaging.outlets().stream().map(Outlet::topic).toList();
        if (!own.isEmpty()) {
            var properties = properties(own);
            // Mending is in no hurry: it looks at what has gathered in half a second.
            properties
                    .getKafkaConsumerProperties()
                    .putAll(
                            Map.of(
                                    ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1000000",
                                    ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "500"));
            var reader = new OwnerReader(messaging.outlets());
            run(OWNER, reader, Patience.endless(), properties, new Reading());
        }
        views.forEach(this::read);
        reactions.forEach(this::read);
    }

    private <M extends SpecificRecord> void read(View<M> view) {
        String name = view.collection();
        var reader = new ViewReader<>(view, place.codec(), place.mongo());
        parking.register(name, reader::handle);
        run(name, reader, properties(List.of(topic(view.topic()))));
    }

    private <M extends SpecificRecord> void read(Reaction<M> reaction) {
        String name = reaction.name();
        var lost = new LostFacts(messaging.restorations(), messaging.outlets());
        var reader =
                new ReactionReader<>(reaction, since(name), lost, place.codec(), parking, traces);
        parking.register(name, reader::handle);
        run(name, reader, properties(List.of(topic(reaction.topic()))));
    }

    /** A consumer that parks what it cannot take. */
    private void run(String name, Object listener, ContainerProperties properties) {
        var reading = new Reading();
        var errors =
                Patience.handler(
                        (record, failure) -> {
                            parking.park(name, record, Patience.cause(failure));
                            reading.done(record);
                        },
                        place.settings().schemaPatience());
        run(name, listener, errors, properties, reading);
    }

    /** When the reaction started for the first time: the same for ever and for all instances. */
    private Instant since(String reaction) {
        Document start =
                place.mongo()
                        .findAndModify(
                                query(where("_id").is(reaction)),
                                new Update()
                                        .setOnInsert("since", Date.from(place.clock().instant())),
                                FindAndModifyOptions.options().upsert(true).returnNew(true),
                                Document.class,
                                "reactions");
        return Objects.requireNonNull(start).getDate("since").toInstant();
    }

    private String topic(String name) {
        return place.settings().topic(name);
    }

    private static ContainerProperties properties(List<String> topics) {
        return new ContainerProperties(topics.toArray(String[]::new));
    }

    private void run(
            String name,
            Object listener,
            CommonErrorHandler errors,
            ContainerProperties properties,
            Reading reading) {
        properties.setGroupId(place.settings().group(place.service(), name));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(new RegainedPartitions());
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(name);
        container.setCommonErrorHandler(errors);
        container.setRecordInterceptor(reading);
        container.setBatchInterceptor(reading);
        metrics.consumer(name, container, reading);
        start(container);
    }

    private void start(KafkaMessageListenerContainer<String, byte[]> container) {
        container.start();
        running.add(container);
    }

    /** All at once: each may have to finish a record. */
    @Override
    public void stop() {
        List<Thread> stopping =
                running.stream()
                        .map(container -> Thread.ofVirtual().start(container::stop))
                        .toList();
        stopping.forEach(thread -> Part.join(thread, Duration.ofSeconds(15)));
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
