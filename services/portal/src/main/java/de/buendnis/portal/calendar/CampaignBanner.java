package de.buendnis.portal.calendar;

import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.portal.wording.GermanDates;
import de.buendnis.portal.wording.Paragraphs;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A campaign in short: where it stands, its days, and how much happens on each.
 *
 * @param accent whether the state asks for attention
 * @param actions that take place: cancelled ones do not count
 * @param places towns in which they do
 */
public record CampaignBanner(
        Campaign campaign,
        String state,
        boolean accent,
        List<String> paragraphs,
        int actions,
        int places,
        List<DayBar> bars) {

    public CampaignBanner {
        paragraphs = List.copyOf(paragraphs);
        bars = List.copyOf(bars);
    }

    static CampaignBanner of(Campaign campaign, List<Action> actions) {
        List<Action> happening = actions.stream().filter(action -> !action.cancelled()).toList();
        long places =
                happening.stream()
                        .map(Action::town)
                        .filter(Objects::nonNull)
                        .map(town -> town.strip().toLowerCase(Locale.GERMAN))
                        .distinct()
                        .count();
        return new CampaignBanner(
                campaign,
                state(campaign),
                campaign.stage() == CampaignStage.REGISTRATION_OPEN
                        || campaign.stage() == CampaignStage.RUNNING,
                Paragraphs.of(campaign.state().getText()),
                happening.size(),
                Math.toIntExact(places),
                DayBar.of(campaign, happening, DayList.of(campaign, actions)));
    }

    /** "Montag, 10. Mai bis Sonntag, 16. Mai 2027". */
    public String days() {
        return GermanDates.span(campaign.state().getFirstDay(), campaign.state().getLastDay());
    }

    /** Whether alliances may sign up actions now. */
    public boolean open() {
        return campaign.stage() == CampaignStage.REGISTRATION_OPEN;
    }

    /** Whether it is behind us, held or not. */
    public boolean over() {
        return campaign.urgency() == 0;
    }

    private static String state(Campaign campaign) {
        var days = campaign.state();
        return switch (campaign.stage()) {
            case ANNOUNCED -> "Anmeldung ab " + GermanDates.day(days.getRegistrationFrom());
            case REGISTRATION_OPEN ->
                    "Anmeldung offen bis " + GermanDates.day(days.getRegistrationUntil());
            case REGISTRATION_CLOSED -> "Anmeldung beendet";
            case RUNNING -> "Läuft bis " + GermanDates.dayInYear(days.getLastDay());
            case DOCUMENTING -> "Vorbei, die Bündnisse berichten";
            case ARCHIVED -> "Vorbei";
            case CANCELLED -> "Abgesagt";
            case DRAFT, UNKNOWN -> throw new IllegalStateException("Such a campaign is not shown");
        };
    }
}
