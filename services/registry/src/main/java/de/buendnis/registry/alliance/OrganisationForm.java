package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Figure;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param form constant of the contract's enum that has this name too
 */
record OrganisationForm(
        @Nullable String form,
        @Fits(label = "Organisation", limit = TextField.PARAGRAPHS) @Nullable String text,
        List<@Valid BodyRow> bodies,
        @Fits(label = "Treffen", limit = 500) @Nullable String meetings,
        @Fits(label = "Koordination und Kontaktstelle") @Nullable String coordinationOffice,
        @Nullable String weeklyHours,
        @Fits(label = "Berichte", limit = 500) @Nullable String reports)
        implements SectionForm {

    OrganisationForm {
        bodies = Rows.typed(bodies, BodyRow.BLANK);
    }

    /** A body of the alliance: one row of the form. */
    record BodyRow(
            @Fits(label = "Gremium") @Nullable String name,
            @Fits(label = "Aufgabe", limit = 500) @Nullable String task) {

        static final BodyRow BLANK = new BodyRow(null, null);

        private static BodyRow of(Body body) {
            return new BodyRow(body.name(), body.task());
        }

        private boolean isBlank() {
            return Rows.blank(name, task);
        }

        private Body body() {
            return new Body(name == null ? "" : name, task);
        }
    }

    static OrganisationForm of(Section.Organisation content) {
        Double hours = content.weeklyHours();
        return new OrganisationForm(
                content.form().name(),
                content.text(),
                Rows.withBlank(content.bodies().stream().map(BodyRow::of).toList(), BodyRow.BLANK),
                content.meetings(),
                content.coordinationOffice(),
                hours == null ? null : Figure.inWords(hours),
                content.reports());
    }

    @Override
    public @Nullable Section content(Refusals refusals) {
        List<Body> named = refusals.rows("bodies", bodies, BodyRow::isBlank, BodyRow::body);
        Double hours = refusals.value(() -> Figure.decimal("weeklyHours", weeklyHours));
        return refusals.value(
                () ->
                        new Section.Organisation(
                                Chosen.of(
                                        "form",
                                        de.buendnis.contracts.registry.OrganisationForm.values(),
                                        form,
                                        de.buendnis.contracts.registry.OrganisationForm.UNKNOWN),
                                text == null ? "" : text,
                                named,
                                meetings,
                                coordinationOffice,
                                hours,
                                reports));
    }

    @Override
    public SectionForm after(Rows pressed) {
        return new OrganisationForm(
                form,
                text,
                pressed.in("bodies", bodies, BodyRow.BLANK),
                meetings,
                coordinationOffice,
                weeklyHours,
                reports);
    }
}
