package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.context.WebApplicationContext;

/** One running instance of a small service, with everything that the auto-configuration gives. */
final class Garden implements AutoCloseable {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Configuration {

        @Bean
        Aggregates<Plot, Plot.Happening> plots(Messaging messaging) {
            return messaging.aggregates(new PlotType());
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Neighbour {}

    private record Address(String mongo, String kafka, String prefix) {}

    private final ConfigurableApplicationContext context;

    private Garden(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Makes the topics that an instance needs. */
    static TestTopics topics(Class<?> test) {
        TestTopics topics = TestTopics.of(test);
        topics.create(PlotType.TOPIC, 3);
        topics.create("contracts.schema", 1);
        return topics;
    }

    /** An instance on the shared servers; two on the same topics are instances of one service. */
    static Garden open(TestTopics topics, String... settings) {
        return open(
                TestServers.mongo(topics.database()),
                TestServers.kafka(),
                topics.prefix(),
                List.of(),
                settings);
    }

    static Garden open(TestTopics topics, List<?> readers, String... settings) {
        return open(
                TestServers.mongo(topics.database()),
                TestServers.kafka(),
                topics.prefix(),
                readers,
                settings);
    }

    /** An instance that serves pages too. */
    static Garden openWithPages(TestTopics topics, List<?> readers) {
        return open(topics, readers, "--server.port=0", "--server.address=127.0.0.1");
    }

    /** An instance of the release that comes next. */
    static Garden openNewer(TestTopics topics) {
        return open(NewerPlot.Release.class, "garden", address(topics), List.of());
    }

    /** Another service, which only reads, with a database of its own. */
    static Garden openNeighbour(TestTopics topics, List<?> readers) {
        var own =
                new Address(
                        TestServers.mongo(topics.database() + "-neighbour"),
                        TestServers.kafka(),
                        topics.prefix());
        return open(Neighbour.class, "neighbour", own, readers);
    }

    static Garden open(
            String mongo, String kafka, String prefix, List<?> readers, String... settings) {
        var address = new Address(mongo, kafka, prefix);
        return open(Configuration.class, "garden", address, readers, settings);
    }

    private static Address address(TestTopics topics) {
        return new Address(
                TestServers.mongo(topics.database()), TestServers.kafka(), topics.prefix());
    }

    private static Garden open(
            Class<?> release, String name, Address address, List<?> readers, String... settings) {
        var all = new ArrayList<String>();
        all.add("--spring.application.name=" + name);
        all.add("--spring.main.banner-mode=off");
        all.add("--spring.mongodb.uri=" + address.mongo());
        all.add("--spring.kafka.bootstrap-servers=" + address.kafka());
        all.add("--buendnis.messaging.topic-prefix=" + address.prefix());
        all.addAll(Arrays.asList(settings));
        boolean pages = all.contains("--server.port=0");
        return new Garden(
                new SpringApplicationBuilder(release)
                        .web(pages ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .initializers(
                                (GenericApplicationContext context) ->
                                        readers.forEach(reader -> register(context, reader)))
                        .run(all.toArray(String[]::new)));
    }

    @SuppressWarnings("unchecked")
    private static <T> void register(GenericApplicationContext context, T bean) {
        context.registerBean(
                bean.getClass().getSimpleName() + bean.hashCode(),
                (Class<T>) bean.getClass(),
                () -> bean);
    }

    @SuppressWarnings("unchecked")
    Aggregates<Plot, Plot.Happening> plots() {
        return context.getBean(Aggregates.class);
    }

    @SuppressWarnings("unchecked")
    Aggregates<NewerPlot, NewerPlot.Happening> newerPlots() {
        return context.getBean(Aggregates.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    WebApplicationContext pages() {
        return (WebApplicationContext) context;
    }

    MongoOperations mongo() {
        return bean(MongoOperations.class);
    }

    /** Entries in all outboxes. */
    int pending() {
        return new AggregateDocuments(mongo().getCollection("plot")).depth().entries();
    }

    static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), gardener());
    }

    static Command command(String id, String commandId) {
        return new Command(id, null, commandId, gardener());
    }

    static Command command(String id, long version) {
        return new Command(id, version, UUID.randomUUID().toString(), gardener());
    }

    static Actor gardener() {
        return new Actor(ActorKind.OFFICE, "gardener-1", "Frau Grün");
    }

    @Override
    public void close() {
        context.close();
    }
}
