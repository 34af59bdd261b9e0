package de.buendnis.platform.messaging;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Told by the operator after a backup was put back. No button on a page, because at any other time
 * it only makes noise.
 */
@RestController
class RestoredEndpoint {

    /** How many states were published. */
    record Answer(long published) {}

    private final Messaging messaging;

    RestoredEndpoint(Messaging messaging) {
        this.messaging = messaging;
    }

    @PostMapping("/internal/restored/{collection}")
    Answer restored(@PathVariable String collection, @RequestParam String run, WebRequest request) {
        Office.require(request);
        return new Answer(messaging.restored(collection, run));
    }
}
