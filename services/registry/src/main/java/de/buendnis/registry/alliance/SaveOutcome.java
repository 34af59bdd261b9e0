package de.buendnis.registry.alliance;

import org.jspecify.annotations.Nullable;

/** What became of the wish to save a section. */
sealed interface SaveOutcome {

    /** It is stored. */
    record Saved() implements SaveOutcome {}

    /**
     * It is not, and the errors of the form say why.
     *
     * @param status that the answer has
     */
    record Refused(int status) implements SaveOutcome {

        static final int RULES = 422;
    }

    /**
     * Somebody else changed the section while this form was open.
     *
     * @param who the name that the history has
     * @param when in words
     * @param theirs what they made of what stood there before, null if that is not known any more
     * @param yours what saving would make of theirs
     * @param revision that the next save must name to go on top of theirs
     */
    record Conflict(
            String who, String when, @Nullable Comparison theirs, Comparison yours, int revision)
            implements SaveOutcome {

        static final int STATUS = 409;
    }
}
