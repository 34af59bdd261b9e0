package de.buendnis.events.campaign;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import de.buendnis.platform.web.input.TypedDay;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed about a campaign, exactly as it was typed. */
record CampaignForm(
        @Nullable String slug,
        @Nullable String title,
        @Fits(label = "Motto", limit = 150) @Nullable String motto,
        @Fits(label = "Worum es geht", limit = TextField.PARAGRAPHS) @Nullable String text,
        @Nullable String mode,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String registrationFrom,
        @Nullable String registrationUntil) {

    static CampaignForm empty() {
        return new CampaignForm(
                null, null, null, null, CampaignMode.ON_SITE.name(), null, null, null, null);
    }

    static CampaignForm of(Campaign campaign) {
        CampaignDetails details = campaign.details();
        return new CampaignForm(
                campaign.slug(),
                details.title(),
                details.motto(),
                details.text(),
                details.mode().name(),
                details.firstDay().toString(),
                details.lastDay().toString(),
                details.registrationFrom().toString(),
                details.registrationUntil().toString());
    }

    String slugTyped() {
        return Objects.requireNonNullElse(slug, "").strip();
    }

    /** What was meant; null if the refusals got something. */
    @Nullable CampaignDetails value(Refusals refusals) {
        String cleanTitle = refusals.value(() -> CampaignDetails.TITLE.required(title));
        CampaignMode meant = refusals.value(this::modeMeant);
        LocalDate first = refusals.value(() -> day("firstDay", firstDay));
        LocalDate last = refusals.value(() -> day("lastDay", lastDay));
        LocalDate from = refusals.value(() -> day("registrationFrom", registrationFrom));
        LocalDate until = refusals.value(() -> day("registrationUntil", registrationUntil));
        if (cleanTitle == null
                || meant == null
                || first == null
                || last == null
                || from == null
                || until == null) {
            return null;
        }
        return refusals.value(
                () ->
                        new CampaignDetails(
                                cleanTitle,
                                Objects.requireNonNullElse(motto, ""),
                                Objects.requireNonNullElse(text, ""),
                                meant,
                                first,
                                last,
                                from,
                                until));
    }

    private CampaignMode modeMeant() {
        return Stream.of(CampaignMode.ON_SITE, CampaignMode.DIGITAL)
                .filter(known -> known.name().equals(mode))
                .findFirst()
                .orElseThrow(CampaignRule.MODE_MISSING::refuse);
    }

    private static LocalDate day(String field, @Nullable String typed) {
        LocalDate day = TypedDay.typed(field, typed);
        if (day == null) {
            throw CampaignRule.DAY_MISSING.at(field);
        }
        return day;
    }
}
