package de.buendnis.platform.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Parked records as JSON, for programs that watch or mend; people have {@link OperationsPages}. */
@RestController
@RequestMapping("/internal/parked")
class ParkedEndpoint {

    private static final int PAGE = 50;

    /** What the office sees of a record: everything but its bytes. */
    record Line(
            String id,
            String consumer,
            String topic,
            int partition,
            long offset,
            String key,
            Instant parkedAt,
            @Nullable String error) {}

    record Page(long count, List<Line> records) {}

    private final ParkedRecords parked;
    private final Replay replay;

    ParkedEndpoint(ParkedRecords parked, Replay replay) {
        this.parked = parked;
        this.replay = replay;
    }

    @GetMapping
    Page page(@RequestParam(defaultValue = "0") int page, WebRequest request) {
        Office.require(request);
        return new Page(
                parked.count(),
                parked.page(Math.max(0, page), PAGE).stream().map(ParkedEndpoint::line).toList());
    }

    /** Replays the key of this record, in order, because a later record must not go first. */
    @PostMapping("/{id}/replay")
    Replay.Outcome replay(@PathVariable String id, WebRequest request) {
        Office.require(request);
        ParkedRecord record = found(id);
        return replay.replay(record.consumer(), record.key());
    }

    /** Gives a record up for good. */
    @DeleteMapping("/{id}")
    void discard(@PathVariable String id, WebRequest request) {
        Office.require(request);
        if (!parked.remove(found(id).id())) {
            throw missing();
        }
    }

    private ParkedRecord found(String id) {
        return parked.find(id).orElseThrow(ParkedEndpoint::missing);
    }

    private static Line line(ParkedRecord record) {
        return new Line(
                record.id(),
                record.consumer(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.parkedAt(),
                record.error());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "Diesen Datensatz gibt es nicht mehr. Bitte laden Sie die Liste neu.");
    }
}
