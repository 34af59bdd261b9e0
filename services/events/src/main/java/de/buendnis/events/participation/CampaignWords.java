package de.buendnis.events.participation;

import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.platform.web.wording.GermanTimes;

/** A campaign's days and its registration window in words. */
final class CampaignWords {

    private CampaignWords() {}

    /** 10. Mai 2027 bis 16. Mai 2027. */
    static String days(CampaignTerms campaign) {
        return campaign.firstDay().equals(campaign.lastDay())
                ? GermanTimes.day(campaign.firstDay())
                : "%s bis %s"
                        .formatted(
                                GermanTimes.day(campaign.firstDay()),
                                GermanTimes.day(campaign.lastDay()));
    }

    static String window(CampaignTerms campaign) {
        return switch (campaign.stage()) {
            case DRAFT, ANNOUNCED ->
                    "Die Anmeldung öffnet am %s."
                            .formatted(GermanTimes.weekday(campaign.registrationFrom()));
            case REGISTRATION_OPEN ->
                    "Anmelden können Sie bis %s."
                            .formatted(GermanTimes.weekday(campaign.registrationUntil()));
            case REGISTRATION_CLOSED, RUNNING ->
                    "Die Anmeldung ist geschlossen. Verschieben und absagen können Sie weiterhin.";
            case DOCUMENTING, ARCHIVED -> "Der Aktionstag ist vorbei.";
            case CANCELLED -> "Der Aktionstag ist abgesagt.";
        };
    }
}
