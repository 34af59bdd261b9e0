package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.WebProperties;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes editions as mails. */
@Component
public class Letters {

    private final Editions editions;
    private final ITemplateEngine templates;
    private final WebProperties site;

    Letters(Editions editions, ITemplateEngine templates, WebProperties site) {
        this.editions = editions;
        this.templates = templates;
        this.site = site;
    }

    /**
     * The letter of this edition. It is the same as long as the edition is, so for ever from the
     * start of its run on.
     */
    public Letter letter(String editionId) {
        return of(editions.get(editionId), null);
    }

    /**
     * @param back where a preview leads back to; null in the letter itself
     */
    Letter of(Versioned<Edition> found, @Nullable String back) {
        Edition edition = found.state();
        String page = site.baseUrl() + "/newsletter/" + edition.slug();
        var words = new Context(Locale.GERMAN);
        words.setVariable("back", back);
        words.setVariables(
                Map.of(
                        "subject", edition.wording().subject(),
                        "preview", preview(edition),
                        "introduction", Section.paragraphs(edition.wording().introduction()),
                        "sections",
                                edition.pieces().stream()
                                        .map(piece -> Section.of(piece, site.baseUrl()))
                                        .toList(),
                        "page", page,
                        "base", site.baseUrl(),
                        "unsubscribe", Letter.UNSUBSCRIBE));
        return new Letter(
                found.id(),
                edition.wording().subject(),
                templates.process("letter/letter", words),
                LetterText.of(edition, page, site.baseUrl()));
    }

    /** What mail programs show beside the subject. */
    private static String preview(Edition edition) {
        return String.join(" · ", edition.pieces().stream().map(Piece::title).toList());
    }
}
