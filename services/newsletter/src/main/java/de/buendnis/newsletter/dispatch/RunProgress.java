package de.buendnis.newsletter.dispatch;

import de.buendnis.newsletter.edition.Delivery;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells editions how far their runs are. */
@Component
class RunProgress implements Delivery {

    private final RunRows runs;

    RunProgress(RunRows runs) {
        this.runs = runs;
    }

    @Override
    public Optional<Progress> progress(String editionId) {
        return runs.find(editionId).map(Run::figures).map(RunProgress::of);
    }

    private static Progress of(Run.Figures figures) {
        return new Progress(
                figures.recipients(),
                figures.sent(),
                figures.waiting(),
                figures.refused(),
                figures.uncertain());
    }
}
