package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.InitiatorKind;
import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

record FoundingForm(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Fits(label = "Anlass") @Nullable String occasion,
        @Fits(label = "Zur Gründung", limit = TextField.PARAGRAPHS) @Nullable String text,
        List<@Valid InitiatorRow> initiators)
        implements SectionForm, OfficeForm<Section.Founding> {

    FoundingForm {
        initiators = Rows.typed(initiators, InitiatorRow.BLANK);
    }

    /** On whose initiative: one row of the form. */
    record InitiatorRow(@Fits(label = "Initiative") @Nullable String name, @Nullable String kind) {

        static final InitiatorRow BLANK = new InitiatorRow(null, null);

        private static InitiatorRow of(Initiator initiator) {
            return new InitiatorRow(initiator.name(), initiator.kind().name());
        }

        private boolean isBlank() {
            return Rows.blank(name);
        }

        private Initiator initiator() {
            return new Initiator(
                    Chosen.of("kind", InitiatorKind.values(), kind, InitiatorKind.UNKNOWN),
                    name == null ? "" : name);
        }
    }

    static FoundingForm of(Section.Founding content) {
        DateFields date = DateFields.of(content.date());
        return new FoundingForm(
                date.day(),
                date.month(),
                date.year(),
                content.occasion(),
                content.text(),
                Rows.withBlank(
                        content.initiators().stream().map(InitiatorRow::of).toList(),
                        InitiatorRow.BLANK));
    }

    @Override
    public Section.@Nullable Founding content(Refusals refusals) {
        PartialDate date = refusals.value(() -> DateFields.typed(day, month, year));
        List<Initiator> named =
                refusals.rows(
                        "initiators", initiators, InitiatorRow::isBlank, InitiatorRow::initiator);
        return refusals.value(
                () -> new Section.Founding(date, occasion, text == null ? "" : text, named));
    }

    @Override
    public Section.@Nullable Founding value(Refusals refusals) {
        return content(refusals);
    }

    @Override
    public FoundingForm after(Rows pressed) {
        return new FoundingForm(
                day,
                month,
                year,
                occasion,
                text,
                pressed.in("initiators", initiators, InitiatorRow.BLANK));
    }
}
