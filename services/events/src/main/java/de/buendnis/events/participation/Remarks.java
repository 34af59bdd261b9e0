package de.buendnis.events.participation;

import de.buendnis.platform.web.input.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the office wants changed. It stays between office and alliance, and never travels.
 *
 * @param overall about the participation as a whole
 * @param actions remark per id of an action
 */
record Remarks(@Nullable String overall, Map<String, String> actions) {

    static final int LIMIT = 1000;

    private static final TextField OVERALL =
            new TextField("overall", "Anmerkung zur Anmeldung", LIMIT, true);
    private static final TextField ACTION =
            new TextField("actions", "Anmerkung zur Aktion", LIMIT, true);

    Remarks {
        overall = OVERALL.optional(overall);
        actions =
                actions.entrySet().stream()
                        .filter(entry -> !ACTION.text(entry.getValue()).isEmpty())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> ACTION.text(entry.getValue()),
                                        (one, other) -> one,
                                        LinkedHashMap::new));
    }

    boolean isEmpty() {
        return overall == null && actions.isEmpty();
    }

    int count() {
        return actions.size() + (overall == null ? 0 : 1);
    }

    public @Nullable String on(String actionId) {
        return actions.get(actionId);
    }
}
