package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * @param priorities one in each line
 */
record ImplementationForm(
        @Fits(label = "Umsetzung", limit = TextField.PARAGRAPHS) @Nullable String text,
        @Nullable String priorities)
        implements SectionForm {

    static ImplementationForm of(Section.Implementation content) {
        return new ImplementationForm(content.text(), String.join("\n", content.priorities()));
    }

    @Override
    public @Nullable Section content(Refusals refusals) {
        return refusals.value(
                () -> new Section.Implementation(text == null ? "" : text, Rows.lines(priorities)));
    }
}
