package de.buendnis.portal.dashboard;

import de.buendnis.platform.web.waiting.Waiting;
import de.buendnis.portal.gateway.Backend;

/** What came back from one service. */
sealed interface Answer {

    Backend from();

    /** What waits there. */
    record Known(Backend from, Waiting waiting) implements Answer {}

    /** It did not answer in time, or not sensibly. */
    record Away(Backend from) implements Answer {}
}
