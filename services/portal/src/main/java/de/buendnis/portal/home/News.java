package de.buendnis.portal.home;

import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.wording.GermanDates;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of "Neu aus den Bündnissen".
 *
 * @param kind in a word
 * @param date of the publication; null where it is not known
 * @param teaser first words of the alliance's own summary
 */
record News(String kind, @Nullable String date, String title, String path, String teaser) {

    private static final int TEASER_LENGTH = 180;

    static News of(Alliance alliance) {
        Instant published = alliance.publishedAt();
        boolean first = Objects.equals(published, alliance.state().getFirstPublishedAt());
        return new News(
                first ? "Neues Porträt" : "Porträt erneuert",
                published == null ? null : GermanDates.day(published),
                alliance.name() + (first ? " stellt sich vor" : " hat sein Porträt erneuert"),
                alliance.path(),
                teaser(alliance.profile().getSummary()));
    }

    /** Whole sentences if they are short enough, else whole words. */
    private static String teaser(String summary) {
        String text = summary.strip().replaceAll("\\s+", " ");
        if (text.length() <= TEASER_LENGTH) {
            return text;
        }
        String start = text.substring(0, TEASER_LENGTH);
        int sentence = Math.max(start.lastIndexOf(". "), start.lastIndexOf("? "));
        if (sentence > TEASER_LENGTH / 3) {
            return start.substring(0, sentence + 1);
        }
        int word = start.lastIndexOf(' ');
        return (word > 0 ? start.substring(0, word) : start) + " …";
    }
}
