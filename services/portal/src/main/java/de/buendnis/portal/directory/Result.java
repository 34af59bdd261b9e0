package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A row of the list.
 *
 * @param number counted over all pages
 * @param partners null where none are told
 */
record Result(
        int number,
        String name,
        String path,
        String place,
        StageBadge badge,
        String fields,
        @Nullable String partners) {

    private static final int FIELDS_AT_MOST = 3;

    static Result of(Alliance alliance, int number, MessageSource labels) {
        return new Result(
                number,
                alliance.name(),
                alliance.path(),
                alliance.placeInWords(Choice.label(labels, alliance.place().getLand())),
                StageBadge.of(alliance),
                fields(alliance, labels),
                partners(alliance));
    }

    public boolean open() {
        return badge.kind().equals("info");
    }

    private static String fields(Alliance alliance, MessageSource labels) {
        List<String> names =
                alliance.profile().getFields().stream()
                        .map(FieldEntry::getField)
                        .filter(field -> field != FieldOfAction.UNKNOWN)
                        .distinct()
                        .map(field -> Choice.label(labels, field))
                        .toList();
        String first = String.join(", ", names.subList(0, Math.min(FIELDS_AT_MOST, names.size())));
        int more = names.size() - FIELDS_AT_MOST;
        return more <= 0
                ? first
                : first + (more == 1 ? " und ein weiteres" : " und " + more + " weitere");
    }

    private static @Nullable String partners(Alliance alliance) {
        int partners = alliance.partners();
        return partners == 0 ? null : partners == 1 ? "1 Partner" : partners + " Partner";
    }
}
