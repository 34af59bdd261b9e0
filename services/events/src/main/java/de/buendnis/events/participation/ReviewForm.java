package de.buendnis.events.participation;

import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer remarks and decides, exactly as it was typed.
 *
 * @param rows one for each action, each naming it: the order may have changed since
 * @param decision name of a {@link Decision}
 */
record ReviewForm(
        @Nullable String overall,
        List<Row> rows,
        @Nullable String reason,
        @Nullable String decision) {

    /** A remark about one action. */
    record Row(@Nullable String action, @Nullable String text) {

        boolean isWritten() {
            return text != null && !text.isBlank();
        }
    }

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
        rows = List.copyOf(Objects.requireNonNullElse(rows, List.of()));
    }

    static ReviewForm empty() {
        return new ReviewForm(null, List.of(), null, null);
    }

    Decision decided() {
        return Stream.of(Decision.values())
                .filter(known -> known.name().equals(decision))
                .findFirst()
                .orElse(Decision.REQUEST);
    }

    /** How many remarks there are. */
    public long count() {
        long ofActions = rows.stream().filter(Row::isWritten).count();
        return ofActions + (overall == null || overall.isBlank() ? 0 : 1);
    }

    /** What was typed about the action; null if nothing was. */
    public @Nullable String on(String actionId) {
        return row(actionId).map(Row::text).orElse(null);
    }

    /** The remarks; null if the refusals got something. */
    @Nullable Remarks remarks(Participation about, Refusals refusals) {
        String cleanOverall = refusals.value(() -> OVERALL.text(overall));
        boolean refused = cleanOverall == null;
        var clean = new LinkedHashMap<String, String>();
        for (PlannedAction action : about.plan()) {
            Optional<Row> row = row(action.id()).filter(Row::isWritten);
            if (row.isPresent()) {
                var field =
                        new TextField(
                                "rows[%d].text".formatted(rows.indexOf(row.get())),
                                "Anmerkung zu „%s“".formatted(action.details().title()),
                                Remarks.LIMIT,
                                true);
                String remark = refusals.value(() -> field.text(row.get().text()));
                refused |= remark == null;
                clean.put(action.id(), Objects.requireNonNullElse(remark, ""));
            }
        }
        return refused ? null : new Remarks(cleanOverall, clean);
    }

    private Optional<Row> row(String actionId) {
        return rows.stream().filter(row -> actionId.equals(row.action())).findFirst();
    }
}
