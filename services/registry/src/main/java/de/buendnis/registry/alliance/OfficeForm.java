package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Refusals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What somebody of the office typed, exactly as typed, so that it can be shown again.
 *
 * @param <V> what is meant by it
 */
interface OfficeForm<V> {

    /** What is meant. Where the refusals got something, the answer is null or incomplete. */
    @Nullable V value(Refusals refusals);

    /**
     * The answers as people read them, to be set beside those that somebody else stored meanwhile.
     */
    default List<Answer> answers(MessageSource labels) {
        return List.of();
    }

    /** One answer. */
    record Answer(String label, String text) {

        static Answer of(String label, @Nullable String text) {
            return new Answer(label, text == null ? "" : text.strip());
        }
    }
}
