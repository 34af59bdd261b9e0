package de.buendnis.events.participation;

import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.alliance.KnownAlliance;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.Campaigns;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.TaskSource;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what waits for whoever asks: for staff what was handed in, for a coordinator the own
 * registration while it is open, and questions of the office.
 */
@Component
class WaitingTasks implements TaskSource {

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final ParticipationQueries queries;
    private final Campaigns campaigns;
    private final Alliances alliances;
    private final Clock clock;

    WaitingTasks(
            Aggregates<Participation, ParticipationHappening> participations,
            ParticipationQueries queries,
            Campaigns campaigns,
            Alliances alliances,
            Clock clock) {
        this.participations = participations;
        this.queries = queries;
        this.campaigns = campaigns;
        this.alliances = alliances;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        if (visitor.staff()) {
            return ofStaff();
        }
        String own = visitor.alliance();
        return own == null || !visitor.coordinator()
                ? List.of()
                : alliances.find(own).filter(KnownAlliance::isActive).stream()
                        .flatMap(this::ofCoordinator)
                        .toList();
    }

    private List<Task> ofStaff() {
        List<Versioned<Participation>> submitted = queries.submitted();
        Map<String, KnownAlliance> known =
                alliances.find(submitted.stream().map(each -> each.state().allianceId()).toList());
        return submitted.stream()
                .flatMap(each -> review(each, known.get(each.state().allianceId())).stream())
                .toList();
    }

    private Optional<Task> review(
            Versioned<Participation> found, @Nullable KnownAlliance alliance) {
        Participation participation = found.state();
        return campaigns
                .find(participation.campaignId())
                .map(
                        campaign ->
                                new Task(
                                        "Anmeldung prüfen: "
                                                + (alliance == null
                                                        ? "ein Bündnis"
                                                        : alliance.name()),
                                        "%s, %s"
                                                .formatted(
                                                        campaign.title(),
                                                        GermanTimes.counted(
                                                                participation.plan().size(),
                                                                "Aktion",
                                                                "Aktionen")),
                                        "/verwaltung/aktionstage/%s/teilnahmen/%s"
                                                .formatted(
                                                        campaign.slug(),
                                                        participation.allianceId()),
                                        Objects.requireNonNullElse(
                                                participation.since(), found.changedAt()),
                                        null,
                                        "Prüfen"));
    }

    private Stream<Task> ofCoordinator(KnownAlliance alliance) {
        return campaigns
                .current(LocalDate.now(clock))
                .filter(CampaignTerms::takesPlace)
                .flatMap(campaign -> task(campaign, alliance))
                .stream();
    }

    private Optional<Task> task(CampaignTerms campaign, KnownAlliance alliance) {
        @Nullable Versioned<Participation> found =
                participations.find(Participation.id(campaign.id(), alliance.id())).orElse(null);
        if (found == null) {
            return campaign.registrationOpen()
                    ? Optional.of(
                            task(
                                    campaign,
                                    "Aktionen zum %s anmelden".formatted(campaign.title()),
                                    "Die Anmeldung ist offen bis "
                                            + GermanTimes.weekday(campaign.registrationUntil()),
                                    start(campaign.registrationFrom()),
                                    "Anmelden"))
                    : Optional.empty();
        }
        return switch (found.state().stage()) {
            case CHANGES_REQUESTED ->
                    Optional.of(
                            task(
                                    campaign,
                                    "Anmeldung zum %s überarbeiten".formatted(campaign.title()),
                                    "Die Servicestelle hat eine Rückfrage",
                                    Objects.requireNonNullElse(
                                            found.state().since(), found.changedAt()),
                                    "Überarbeiten"));
            case DRAFT ->
                    campaign.registrationOpen()
                            ? Optional.of(
                                    task(
                                            campaign,
                                            "Anmeldung zum %s einreichen"
                                                    .formatted(campaign.title()),
                                            "Gespeichert, aber noch nicht eingereicht",
                                            found.changedAt(),
                                            "Ansehen"))
                            : Optional.empty();
            case SUBMITTED, CONFIRMED, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    private Task task(
            CampaignTerms campaign, String title, String detail, Instant since, String action) {
        Instant end = start(campaign.registrationUntil().plusDays(1)).minusSeconds(1);
        return new Task(
                title,
                detail,
                "/mein-buendnis/aktionstag/" + campaign.slug(),
                since,
                campaign.registrationOpen() ? end : null,
                action);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
