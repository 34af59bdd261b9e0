package de.buendnis.portal.calendar;

import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.CampaignState;
import java.time.LocalDate;
import java.util.List;

/** A year's Aktionstag that the public may see, in the contract's own words. */
record Campaign(String id, CampaignState state) {

    /** What somebody could make of the dates; more is a mistake and not drawn. */
    private static final int DAYS_AT_MOST = 366;

    static Campaign of(CampaignMessage message) {
        return new Campaign(message.getEnvelope().getAggregateId(), message.getState());
    }

    public String slug() {
        return state.getSlug();
    }

    /** "Aktionstag 2027". */
    public String title() {
        return state.getTitle();
    }

    /** The motto; the title where there is none. */
    public String motto() {
        return state.getMotto().isBlank() ? title() : state.getMotto();
    }

    CampaignStage stage() {
        return state.getStage();
    }

    List<LocalDate> days() {
        LocalDate first = state.getFirstDay();
        return state.getLastDay().isBefore(first)
                ? List.of(first)
                : first.datesUntil(state.getLastDay().plusDays(1)).limit(DAYS_AT_MOST).toList();
    }

    /** Whether its days are not yet over. */
    boolean isAhead() {
        return switch (stage()) {
            case ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED, RUNNING -> true;
            case DOCUMENTING, ARCHIVED, CANCELLED, DRAFT, UNKNOWN -> false;
        };
    }

    /** Which of several is the one that people ask for: the more, the rather. */
    int urgency() {
        return switch (stage()) {
            case RUNNING -> 4;
            case REGISTRATION_OPEN, REGISTRATION_CLOSED -> 3;
            case ANNOUNCED -> 2;
            case DOCUMENTING -> 1;
            case ARCHIVED, CANCELLED, DRAFT, UNKNOWN -> 0;
        };
    }
}
