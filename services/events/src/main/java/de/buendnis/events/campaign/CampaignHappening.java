package de.buendnis.events.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What can happen to a campaign. The aliases are part of the stored history: never rename one. */
sealed interface CampaignHappening {

    @TypeAlias("CampaignDrafted")
    record Drafted(String slug, CampaignDetails details) implements CampaignHappening {}

    @TypeAlias("CampaignDescribed")
    record Described(CampaignDetails details) implements CampaignHappening {}

    @TypeAlias("CampaignAnnounced")
    record Announced() implements CampaignHappening {}

    /**
     * Alliances may register.
     *
     * @param on by hand it may be earlier than planned
     */
    @TypeAlias("CampaignRegistrationOpened")
    record RegistrationOpened(LocalDate on) implements CampaignHappening {}

    /**
     * Nobody may register any more.
     *
     * @param on by hand it may be earlier than planned
     */
    @TypeAlias("CampaignRegistrationClosed")
    record RegistrationClosed(LocalDate on) implements CampaignHappening {}

    @TypeAlias("CampaignStarted")
    record Started() implements CampaignHappening {}

    @TypeAlias("CampaignDocumentingStarted")
    record DocumentingStarted() implements CampaignHappening {}

    @TypeAlias("CampaignArchived")
    record Archived() implements CampaignHappening {}

    @TypeAlias("CampaignCancelled")
    record Cancelled(@Nullable String reason) implements CampaignHappening {}
}
