package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

record GoalForm(@Fits(label = "Ziel", limit = TextField.PARAGRAPHS) @Nullable String text)
        implements SectionForm {

    static GoalForm of(Section.Goal content) {
        return new GoalForm(content.text());
    }

    @Override
    public @Nullable Section content(Refusals refusals) {
        return refusals.value(() -> new Section.Goal(text == null ? "" : text));
    }
}
