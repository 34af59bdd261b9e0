package de.buendnis.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whom and what a year happens to. Several years can be told in one system, each with a campaign of
 * its own.
 *
 * @param alliance that takes part in the campaign
 * @param slug its part of addresses
 * @param planned alliance that is founded in the course of the year
 * @param plannedSlug its part of addresses
 * @param plannedPlace the word by which people search for it
 * @param council that decides on its founding
 * @param season names the campaign and whatever else must differ from the other years'
 * @param firstDay of the campaign, which lasts a week; sooner than all campaigns before, since the
 *     next one is what people think of
 */
record Cast(
        String alliance,
        String slug,
        String planned,
        String plannedSlug,
        String plannedPlace,
        String council,
        String season,
        LocalDate firstDay) {

    private static final AtomicInteger TOLD = new AtomicInteger();

    /** As the demo has them. */
    static Cast ofTheDemo() {
        return new Cast(
                "Lokales Bündnis für Familie Plön",
                "ploen",
                "Lokales Bündnis für Familie im Landkreis Peine",
                "landkreis-peine",
                "Peine",
                "Kreistag des Landkreises Peine",
                "Sommer",
                soonerThanAllBefore());
    }

    /** Others, for a second telling; the alliance to be has to be taken in first. */
    static Cast another() {
        return new Cast(
                "Lokales Bündnis für Familie Wittenberge",
                "wittenberge",
                "Lokales Bündnis für Familie Musterhausen",
                "musterhausen",
                "Musterhausen",
                "Rat der Stadt Musterhausen",
                "Winter",
                soonerThanAllBefore());
    }

    private static LocalDate soonerThanAllBefore() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"))
                .plusDays(120 - 20L * TOLD.getAndIncrement());
    }

    /** Whether the office does not know the alliance to be. */
    boolean plannedIsNew() {
        return !plannedSlug.equals("landkreis-peine");
    }

    String coordinator() {
        return "koordination@" + slug + ".example";
    }

    String campaign() {
        return "Aktionstag im " + season;
    }

    String campaignSlug() {
        return season.toLowerCase(Locale.ROOT);
    }

    LocalDate lastDay() {
        return firstDay.plusDays(6);
    }

    /** A week long. */
    String exhibition() {
        return "Ausstellung „Zeit im %s“".formatted(season);
    }

    /** On one afternoon. */
    String breakfast() {
        return "Familienfrühstück im " + season;
    }

    String reader() {
        return "leserin-%s@example.org".formatted(campaignSlug());
    }

    String founder() {
        return "gruendung-%s@example.org".formatted(campaignSlug());
    }
}
