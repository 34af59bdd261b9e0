package de.buendnis.portal.home;

import de.buendnis.portal.calendar.Action;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.edition.Edition;
import de.buendnis.portal.wording.GermanDates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * One line of "Neu aus den Bündnissen".
 *
 * @param kind in a word
 * @param at when it happened; null where it is not known
 * @param teaser a sentence or two; may be empty
 */
record News(String kind, @Nullable Instant at, String title, String path, String teaser) {

    private static final int TEASER_LENGTH = 180;

    /** An alliance that shows itself so soon after its founding tells of both. */
    private static final int FRESH_DAYS = 90;

    static News of(Alliance alliance) {
        Instant published = alliance.publishedAt();
        LocalDate founded = alliance.foundingDay();
        boolean first = Objects.equals(published, alliance.state().getFirstPublishedAt());
        String teaser = teaser(alliance.profile().getSummary());
        if (founded != null && isFresh(founded, published, first)) {
            return new News(
                    "Gründung",
                    alliance.newsAt(),
                    alliance.name() + " ist gegründet",
                    alliance.path(),
                    teaser);
        }
        return new News(
                first ? "Neues Porträt" : "Porträt erneuert",
                published,
                alliance.name() + (first ? " stellt sich vor" : " hat sein Porträt erneuert"),
                alliance.path(),
                teaser);
    }

    static News of(Edition edition) {
        return new News(
                "Newsletter",
                edition.sentAt(),
                edition.subject(),
                edition.path(),
                teaser(edition.introduction()));
    }

    /** Actions of one alliance that the office confirmed together. */
    static News of(List<Action> confirmed) {
        Action action = confirmed.getFirst();
        if (confirmed.size() == 1) {
            return new News(
                    action.occasion(),
                    action.confirmedAt(),
                    action.title() + " ist bestätigt",
                    action.path(),
                    "%s, %s, %s.".formatted(action.days(), action.hours(), action.place()));
        }
        String place = action.alliance().place().getName();
        return new News(
                action.occasion(),
                action.confirmedAt(),
                "%s: %d Aktionen sind bestätigt".formatted(place, confirmed.size()),
                "/aktionstag?ort=" + UriUtils.encode(place, StandardCharsets.UTF_8),
                teaser(confirmed.stream().map(Action::title).collect(Collectors.joining("; "))));
    }

    /** "12. März 2027". */
    public @Nullable String date() {
        return at == null ? null : GermanDates.day(at);
    }

    private static boolean isFresh(LocalDate founded, @Nullable Instant published, boolean first) {
        if (published == null) {
            return false;
        }
        LocalDate shown = GermanDates.date(published);
        return founded.isAfter(shown) || (first && founded.plusDays(FRESH_DAYS).isAfter(shown));
    }

    /** Whole sentences if they are short enough, else whole words. */
    private static String teaser(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= TEASER_LENGTH) {
            return line;
        }
        String start = line.substring(0, TEASER_LENGTH);
        int sentence = Math.max(start.lastIndexOf(". "), start.lastIndexOf("? "));
        if (sentence > TEASER_LENGTH / 3) {
            return start.substring(0, sentence + 1);
        }
        int word = start.lastIndexOf(' ');
        return (word > 0 ? start.substring(0, word) : start) + " …";
    }
}
