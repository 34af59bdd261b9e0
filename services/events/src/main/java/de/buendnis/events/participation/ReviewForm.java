package de.buendnis.events.participation;

import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer remarks and decides, exactly as it was typed.
 *
 * @param actions remark per id of an action
 * @param decision name of a {@link Decision}
 */
record ReviewForm(
        @Nullable String overall,
        Map<String, String> actions,
        @Nullable String reason,
        @Nullable String decision) {

    /** What happens with what was handed in. */
    enum Decision {
        REQUEST,
        CONFIRM,
        /** Although there are remarks. */
        CONFIRM_ANYWAY,
        /** Hands a draft in on the alliance's behalf, and confirms it. */
        CONFIRM_ON_BEHALF,
        REJECT
    }

    private static final TextField OVERALL =
            new TextField("overall", "Anmerkung zur Anmeldung", Remarks.LIMIT, true);

    ReviewForm {
        actions = Objects.requireNonNullElse(actions, Map.of());
    }

    static ReviewForm empty() {
        return new ReviewForm(null, Map.of(), null, null);
    }

    Decision decided() {
        return Stream.of(Decision.values())
                .filter(known -> known.name().equals(decision))
                .findFirst()
                .orElse(Decision.REQUEST);
    }

    /** How many remarks there are. */
    public long count() {
        return Stream.concat(Stream.ofNullable(overall), actions.values().stream())
                .filter(remark -> !remark.isBlank())
                .count();
    }

    /** The remarks; null if the refusals got something. */
    @Nullable Remarks remarks(Participation about, Refusals refusals) {
        String cleanOverall = refusals.value(() -> OVERALL.text(overall));
        boolean refused = cleanOverall == null;
        var clean = new LinkedHashMap<String, String>();
        for (PlannedAction action : about.plan()) {
            var field =
                    new TextField(
                            "actions[%s]".formatted(action.id()),
                            "Anmerkung zu „%s“".formatted(action.details().title()),
                            Remarks.LIMIT,
                            true);
            String remark = refusals.value(() -> field.text(actions.get(action.id())));
            refused |= remark == null;
            clean.put(action.id(), Objects.requireNonNullElse(remark, ""));
        }
        return refused ? null : new Remarks(cleanOverall, clean);
    }
}
