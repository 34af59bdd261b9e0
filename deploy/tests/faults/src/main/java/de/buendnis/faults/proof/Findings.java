package de.buendnis.faults.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does not hold. */
final class Findings {

    private final List<String> sentences = new ArrayList<>();

    // The annotation that it asks for would come with a dependency of its own.
    @SuppressWarnings("AnnotateFormatMethod")
    void add(String sentence, @Nullable Object... details) {
        sentences.add(sentence.formatted(details));
    }

    /** Notes it unless the condition holds. */
    void require(boolean condition, String sentence, @Nullable Object... details) {
        if (!condition) {
            add(sentence, details);
        }
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
