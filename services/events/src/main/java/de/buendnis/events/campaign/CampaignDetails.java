package de.buendnis.events.campaign;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.platform.web.input.TextField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a campaign is about, and when.
 *
 * @param firstDay first day of actions
 * @param lastDay last day of actions, inclusive
 * @param registrationFrom first day on which actions may be registered
 * @param registrationUntil last day on which they may, inclusive
 */
record CampaignDetails(
        String title,
        String motto,
        String text,
        CampaignMode mode,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate registrationFrom,
        LocalDate registrationUntil) {

    /** "From days to weeks"; longer is a typing error in the year. */
    static final int MOST_DAYS = 62;

    static final TextField TITLE = new TextField("title", "Titel", 100, false);
    private static final TextField MOTTO = new TextField("motto", "Motto", 150, false);
    private static final TextField TEXT = TextField.paragraphs("text", "Worum es geht");

    CampaignDetails {
        title = TITLE.required(title);
        motto = MOTTO.text(motto);
        text = TEXT.text(text);
        if (mode == CampaignMode.UNKNOWN) {
            throw CampaignRule.MODE_MISSING.refuse();
        }
        if (lastDay.isBefore(firstDay)) {
            throw CampaignRule.LAST_DAY_TOO_EARLY.refuse();
        }
        if (ChronoUnit.DAYS.between(firstDay, lastDay) >= MOST_DAYS) {
            throw CampaignRule.TOO_LONG.refuse(MOST_DAYS);
        }
        if (registrationUntil.isBefore(registrationFrom)) {
            throw CampaignRule.REGISTRATION_ENDS_TOO_EARLY.refuse();
        }
        if (!registrationUntil.isBefore(lastDay)) {
            throw CampaignRule.REGISTRATION_ENDS_TOO_LATE.refuse();
        }
    }

    boolean sameDays(CampaignDetails other) {
        return firstDay.equals(other.firstDay) && lastDay.equals(other.lastDay);
    }

    /** The same with another registration window. */
    CampaignDetails withRegistration(LocalDate from, LocalDate until) {
        return new CampaignDetails(title, motto, text, mode, firstDay, lastDay, from, until);
    }
}
