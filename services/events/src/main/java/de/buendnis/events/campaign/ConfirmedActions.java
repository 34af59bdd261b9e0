package de.buendnis.events.campaign;

import java.time.LocalDate;
import java.util.List;

/** What a campaign must know of the participations; they answer it. */
public interface ConfirmedActions {

    /** Titles of the public actions that would not lie within these days. */
    List<String> outside(String campaignId, LocalDate firstDay, LocalDate lastDay);
}
