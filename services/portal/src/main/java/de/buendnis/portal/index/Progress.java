package de.buendnis.portal.index;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far the index has read, kept in the user data of its own commits: documents and offsets can
 * never disagree, whatever moment the process dies at.
 */
final class Progress {

    private static final String LAYOUT = "layout";
    private static final String LOG = "log";
    private static final String AS_OF = "asOf";
    private static final String OFFSET = "offset:";
    private static final String UNREADABLE = "unreadable:";

    /** Beyond this many, further ones are counted by the log file only. */
    private static final int UNREADABLE_AT_MOST = 1000;

    private final String layout;
    private String log = "";
    private @Nullable Instant asOf;
    private final Map<TopicPartition, Long> offsets = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();

    Progress(String layout) {
        this.layout = layout;
    }

    static Progress read(Map<String, String> userData) {
        Progress progress = new Progress(userData.getOrDefault(LAYOUT, ""));
        progress.log = userData.getOrDefault(LOG, "");
        String moment = userData.get(AS_OF);
        progress.asOf = moment == null ? null : Instant.parse(moment);
        userData.forEach(
                (key, value) -> {
                    if (key.startsWith(OFFSET)) {
                        progress.offsets.put(
                                partition(key.substring(OFFSET.length())), Long.valueOf(value));
                    } else if (key.startsWith(UNREADABLE)) {
                        progress.unreadable.put(key.substring(UNREADABLE.length()), value);
                    }
                });
        return progress;
    }

    Map<String, String> userData() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(LAYOUT, layout);
        data.put(LOG, log);
        if (asOf != null) {
            data.put(AS_OF, asOf.toString());
        }
        offsets.forEach((partition, next) -> data.put(OFFSET + partition, next.toString()));
        unreadable.forEach((key, position) -> data.put(UNREADABLE + key, position));
        return data;
    }

    /** Of what shape the documents are; an index of another one is of no use. */
    String layout() {
        return layout;
    }

    /** Which log the offsets belong to; empty before the first. */
    String log() {
        return log;
    }

    void startOver(String newLog) {
        log = newLog;
        offsets.clear();
        unreadable.clear();
    }

    /** The next offset to read, null for a partition that was never read. */
    @Nullable Long next(TopicPartition partition) {
        return offsets.get(partition);
    }

    void next(TopicPartition partition, long offset) {
        offsets.put(partition, offset);
    }

    /** The last moment at which the index was known to hold all that the log held. */
    @Nullable Instant asOf() {
        return asOf;
    }

    void asOf(Instant moment) {
        asOf = moment;
    }

    /** Notes a record that could not be read, by what it was about: "topic/key". */
    void unreadable(String key, String positionAndReason) {
        if (unreadable.size() < UNREADABLE_AT_MOST) {
            unreadable.put(key, positionAndReason);
        }
    }

    /** A later state was read: what could not be read before it does not matter any more. */
    void healed(String key) {
        unreadable.remove(key);
    }

    Map<String, String> unreadable() {
        return Map.copyOf(unreadable);
    }

    private static TopicPartition partition(String topicAndNumber) {
        int dash = topicAndNumber.lastIndexOf('-');
        return new TopicPartition(
                topicAndNumber.substring(0, dash),
                Integer.parseInt(topicAndNumber.substring(dash + 1)));
    }
}
