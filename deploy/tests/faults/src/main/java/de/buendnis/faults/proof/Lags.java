package de.buendnis.faults.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups are behind, also where they have not committed anything yet. */
final class Lags {

    private Lags() {}

    /** A sentence for each partition that a group has not read to its end. */
    static List<String> of(Admin admin) throws ExecutionException, InterruptedException {
        List<String> groups =
                admin.listGroups().all().get().stream().map(group -> group.groupId()).toList();
        Map<String, ConsumerGroupDescription> members =
                admin.describeConsumerGroups(groups).all().get();
        Map<TopicPartition, Long> ends = ends(admin);
        var lags = new ArrayList<String>();
        offsets(admin, groups)
                .forEach(
                        (group, done) -> {
                            Set<String> topics =
                                    topics(
                                            Objects.requireNonNull(members.get(group)),
                                            done.keySet());
                            ends.forEach(
                                    (partition, end) -> {
                                        OffsetAndMetadata at = done.get(partition);
                                        long lag = end - (at == null ? 0 : at.offset());
                                        if (lag > 0 && topics.contains(partition.topic())) {
                                            lags.add(
                                                    "%s at %s lags by %d"
                                                            .formatted(group, partition, lag));
                                        }
                                    });
                        });
        return lags;
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets(
            Admin admin, List<String> groups) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(
                        groups.stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                group -> new ListConsumerGroupOffsetsSpec())))
                .all()
                .get();
    }

    /** A group reads all partitions of a topic, or none. */
    private static Set<String> topics(
            ConsumerGroupDescription group, Set<TopicPartition> committed) {
        var topics = new HashSet<String>();
        committed.forEach(partition -> topics.add(partition.topic()));
        group.members()
                .forEach(
                        member ->
                                member.assignment()
                                        .topicPartitions()
                                        .forEach(partition -> topics.add(partition.topic())));
        return topics;
    }

    private static Map<TopicPartition, Long> ends(Admin admin)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                admin
                        .describeTopics(admin.listTopics().names().get())
                        .allTopicNames()
                        .get()
                        .values()
                        .stream()
                        .flatMap(
                                topic ->
                                        topic.partitions().stream()
                                                .map(
                                                        part ->
                                                                new TopicPartition(
                                                                        topic.name(),
                                                                        part.partition())))
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
