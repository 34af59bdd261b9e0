package de.buendnis.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Lane lane = new Lane(null, "plot-1", 0);

    @Test
    void oneEntryIsUnderWayAtATime() {
        lane.take(entries(1, 2));

        assertThat(lane.next()).isEqualTo(entry(1));
        assertThat(lane.next()).isNull();
        lane.arrived(entry(1));
        assertThat(lane.next()).isEqualTo(entry(2));
    }

    @Test
    void whatIsHandedOverTwiceIsTakenOnce() {
        lane.take(entries(1, 2));

        assertThat(lane.newer(0, entries(1, 2, 3))).isEqualTo(entries(3));
        assertThat(lane.newer(2, entries(3))).isEqualTo(entries(3));
    }

    @Test
    void whatFailedIsNotOvertaken() {
        lane.take(entries(1, 2));
        assertThat(lane.next()).isEqualTo(entry(1));
        assertThat(lane.interrupt()).isEqualTo(2);

        assertThat(lane.newer(2, entries(3))).isEmpty();
        assertThat(lane.isIdle()).isFalse();
        assertThat(lane.newer(0, entries(1, 2, 3))).hasSize(3);
    }

    @Test
    void aLaneWithoutWorkOrFailureMayBeForgotten() {
        assertThat(lane.isIdle()).isTrue();
        lane.take(entries(1));
        assertThat(lane.isIdle()).isFalse();
        lane.next();
        lane.arrived(entry(1));
        assertThat(lane.isIdle()).isTrue();
    }

    private static List<OutboxEntry> entries(long... versions) {
        return Arrays.stream(versions).mapToObj(LaneTest::entry).toList();
    }

    private static OutboxEntry entry(long version) {
        return new OutboxEntry(
                version,
                "event-" + version,
                Instant.EPOCH,
                Garden.gardener(),
                new Document(),
                1,
                new Binary(new byte[1]),
                List.of(),
                null);
    }
}
