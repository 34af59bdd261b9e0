package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Refusals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param fields one for each national field of action, in their order
 */
record FieldsForm(List<@Valid FieldRow> fields) implements SectionForm {

    private static final List<FieldOfAction> NATIONAL =
            Stream.of(FieldOfAction.values())
                    .filter(field -> field != FieldOfAction.UNKNOWN)
                    .toList();

    FieldsForm {
        fields = Rows.typed(fields, new FieldRow(null, false, null));
    }

    /**
     * @param wording how the alliance calls it, one wording in each line: some have two for one
     */
    record FieldRow(@Nullable String field, boolean chosen, @Nullable String wording) {

        private static FieldRow of(FieldOfAction field, List<FieldEntry> entries) {
            List<FieldEntry> own =
                    entries.stream().filter(entry -> entry.field() == field).toList();
            List<String> wordings =
                    own.stream().map(FieldEntry::ownWording).filter(Objects::nonNull).toList();
            return new FieldRow(field.name(), !own.isEmpty(), String.join("\n", wordings));
        }

        /** Whether it is one of the national fields, for which there is a label. */
        public boolean known() {
            return NATIONAL.stream().anyMatch(national -> national.name().equals(field));
        }

        private boolean isBlank() {
            return !chosen && Rows.blank(wording);
        }

        private List<FieldEntry> entries() {
            if (!chosen) {
                throw new RuleViolation(
                        "field-not-chosen",
                        "wording",
                        "Zum Wortlaut fehlt das Häkchen. Setzen Sie es, oder leeren Sie den Wortlaut.");
            }
            FieldOfAction named =
                    Chosen.of("field", FieldOfAction.values(), field, FieldOfAction.UNKNOWN);
            List<String> wordings = Rows.lines(wording);
            return wordings.isEmpty()
                    ? List.of(new FieldEntry(named, null))
                    : wordings.stream().map(own -> new FieldEntry(named, own)).distinct().toList();
        }
    }

    static FieldsForm of(Section.Fields content) {
        return new FieldsForm(
                NATIONAL.stream().map(field -> FieldRow.of(field, content.entries())).toList());
    }

    @Override
    public @Nullable Section content(Refusals refusals) {
        List<List<FieldEntry>> entries =
                refusals.rows(
                        "fields",
                        fields,
                        FieldRow::isBlank,
                        row -> Refusals.renamed("ownWording", "wording", row::entries).get());
        return refusals.value(
                () -> new Section.Fields(entries.stream().flatMap(List::stream).toList()));
    }
}
