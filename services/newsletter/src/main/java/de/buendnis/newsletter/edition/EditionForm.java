package de.buendnis.newsletter.edition;

import de.buendnis.platform.web.input.Refusals;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed about an edition, exactly as it was typed. */
record EditionForm(@Nullable String subject, @Nullable String introduction, @Nullable String slug) {

    /** For a new one; the month is proposed as its short address. */
    static EditionForm empty(YearMonth month) {
        return new EditionForm(null, null, month.toString());
    }

    static EditionForm of(Edition edition) {
        return new EditionForm(
                edition.wording().subject(), edition.wording().introduction(), edition.slug());
    }

    String slugTyped() {
        return Objects.requireNonNullElse(slug, "").strip();
    }

    /** What was meant; null if the refusals got something. */
    @Nullable Wording value(Refusals refusals) {
        String cleanSubject = refusals.value(() -> Wording.SUBJECT.required(subject));
        String cleanIntroduction = refusals.value(() -> Wording.INTRODUCTION.text(introduction));
        return cleanSubject == null || cleanIntroduction == null
                ? null
                : new Wording(cleanSubject, cleanIntroduction);
    }
}
