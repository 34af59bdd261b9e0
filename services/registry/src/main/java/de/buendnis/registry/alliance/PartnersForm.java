package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Figure;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param pasted more partners, one in each line, each followed by its categories
 * @param count the alliance's own count
 * @param countCategories those that were counted over, one in each line
 */
record PartnersForm(
        List<@Valid PartnerRow> partners,
        @Nullable String pasted,
        @Nullable String count,
        @Nullable String countCategories,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year)
        implements SectionForm {

    /** What the button "Zeilen übernehmen" adds to. */
    static final String PASTED = "pasted";

    PartnersForm {
        partners = Rows.typed(partners, PartnerRow.BLANK);
    }

    /**
     * @param categories parted by commas
     */
    record PartnerRow(
            @Fits(label = "Name des Partners") @Nullable String name,
            @Nullable String kind,
            @Nullable String categories) {

        static final PartnerRow BLANK = new PartnerRow(null, null, null);

        /** A table copied from elsewhere comes with tabs; who types takes semicolons. */
        private static final Pattern COLUMNS = Pattern.compile("[\\t;]");

        private static final Pattern CATEGORIES = Pattern.compile("[,;]");

        private static PartnerRow of(Partner partner) {
            return new PartnerRow(
                    partner.name(), partner.kind().name(), String.join(", ", partner.categories()));
        }

        private static PartnerRow pasted(String line) {
            String[] columns = COLUMNS.split(line, 2);
            return new PartnerRow(
                    columns[0].strip(),
                    null,
                    columns.length == 1 ? null : COLUMNS.matcher(columns[1]).replaceAll(","));
        }

        private boolean isBlank() {
            return Rows.blank(name, categories);
        }

        private Partner partner() {
            List<String> named =
                    categories == null ? List.of() : List.of(CATEGORIES.split(categories));
            return new Partner(
                    name == null ? "" : name,
                    Chosen.of("kind", PartnerKind.values(), kind, PartnerKind.UNKNOWN),
                    named);
        }
    }

    static PartnersForm of(Section.Partners content) {
        PartnerCount count = content.count();
        DateFields asOf = DateFields.of(count == null ? null : count.asOf());
        return new PartnersForm(
                Rows.withBlank(
                        content.partners().stream().map(PartnerRow::of).toList(), PartnerRow.BLANK),
                null,
                count == null ? null : Integer.toString(count.partners()),
                count == null ? null : String.join("\n", count.categories()),
                asOf.day(),
                asOf.month(),
                asOf.year());
    }

    @Override
    public @Nullable Section content(Refusals refusals) {
        List<Partner> named =
                refusals.rows("partners", partners, PartnerRow::isBlank, PartnerRow::partner);
        PartialDate asOf = refusals.value(() -> DateFields.typed(day, month, year));
        PartnerCount counted =
                refusals.value(
                        Refusals.renamed(
                                "partners",
                                "count",
                                Refusals.renamed(
                                        "categories", "countCategories", () -> counted(asOf))));
        return refusals.value(() -> new Section.Partners(named, counted));
    }

    private @Nullable PartnerCount counted(@Nullable PartialDate asOf) {
        Integer partnersCounted = Figure.whole("count", count);
        if (partnersCounted != null) {
            return new PartnerCount(partnersCounted, Rows.lines(countCategories), asOf);
        }
        if (asOf != null || !Rows.blank(countCategories)) {
            throw new RuleViolation(
                    "partner-count-missing",
                    "count",
                    "Die Anzahl fehlt. Ergänzen Sie sie, oder lassen Sie Kategorien und Stand leer.");
        }
        return null;
    }

    @Override
    public SectionForm settled() {
        return withRows(all(), null);
    }

    @Override
    public SectionForm after(Rows pressed) {
        return pressed.list().equals(PASTED)
                ? withRows(Rows.withBlank(all(), PartnerRow.BLANK), null)
                : withRows(pressed.in("partners", partners, PartnerRow.BLANK), pasted);
    }

    private PartnersForm withRows(List<PartnerRow> rows, @Nullable String stillPasted) {
        return new PartnersForm(rows, stillPasted, count, countCategories, day, month, year);
    }

    /** The rows that say something, and those that were pasted. */
    private List<PartnerRow> all() {
        if (Rows.blank(pasted)) {
            return partners;
        }
        var all = new ArrayList<PartnerRow>();
        Stream.concat(partners.stream(), Rows.lines(pasted).stream().map(PartnerRow::pasted))
                .filter(row -> !row.isBlank())
                .forEach(all::add);
        return List.copyOf(all);
    }
}
