package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import org.jspecify.annotations.Nullable;

record AtAGlanceForm(
        @Fits(label = "Auf einen Blick", limit = Section.AtAGlance.SUMMARY_LIMIT)
                @Nullable String summary,
        @Fits(label = "Selbstverständnis", limit = Section.AtAGlance.SUMMARY_LIMIT)
                @Nullable String missionStatement)
        implements SectionForm {

    static AtAGlanceForm of(Section.AtAGlance content) {
        return new AtAGlanceForm(content.summary(), content.missionStatement());
    }

    @Override
    public @Nullable Section content(Refusals refusals) {
        return refusals.value(
                () -> new Section.AtAGlance(summary == null ? "" : summary, missionStatement));
    }
}
