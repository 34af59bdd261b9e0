package de.buendnis.platform.web.waiting;

import de.buendnis.platform.web.Visitor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Collects what waits in all features. */
@RestController
class WaitingAnswer {

    private final List<TaskSource> sources;

    WaitingAnswer(List<TaskSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/internal/waiting")
    Waiting waiting(Visitor visitor) {
        return Waiting.of(
                sources.stream().flatMap(source -> source.tasks(visitor).stream()).toList(),
                sources.stream().flatMap(source -> source.sections(visitor).stream()).toList());
    }
}
