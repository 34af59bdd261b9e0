package de.buendnis.portal;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.CampaignState;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationStage;
import de.buendnis.contracts.events.ParticipationState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Campaigns and actions as events publishes them. */
public final class SampleActions {

    public static final LocalDate MONDAY = LocalDate.of(2027, 5, 10);
    public static final LocalDate SATURDAY = LocalDate.of(2027, 5, 15);
    public static final LocalDate SUNDAY = LocalDate.of(2027, 5, 16);

    private static final Instant CHANGED = Instant.parse("2027-02-01T09:30:00Z");

    private SampleActions() {}

    public static CampaignMessage campaign(String id, long version, CampaignState state) {
        return CampaignMessage.newBuilder()
                .setEnvelope(envelope(id, version))
                .setState(state)
                .build();
    }

    public static CampaignState.Builder campaign2027(CampaignStage stage) {
        return CampaignState.newBuilder()
                .setSlug("2027")
                .setTitle("Aktionstag 2027")
                .setMotto("Zeit für Familie")
                .setText("Rund um den Internationalen Tag der Familie laden Bündnisse ein.")
                .setFirstDay(MONDAY)
                .setLastDay(SUNDAY)
                .setRegistrationFrom(LocalDate.of(2026, 11, 1))
                .setRegistrationUntil(LocalDate.of(2027, 3, 31))
                .setMode(CampaignMode.ON_SITE)
                .setStage(stage);
    }

    public static ParticipationMessage participation(
            String campaignId, String allianceId, long version, LocalAction... actions) {
        return ParticipationMessage.newBuilder()
                .setEnvelope(envelope(campaignId + ":" + allianceId, version))
                .setState(
                        ParticipationState.newBuilder()
                                .setCampaignId(campaignId)
                                .setAllianceId(allianceId)
                                .setStage(ParticipationStage.CONFIRMED)
                                .setActions(List.of(actions))
                                .build())
                .build();
    }

    /** All week from ten to five, in a building with an address. */
    public static LocalAction.Builder exhibition() {
        return action("exhibition", "Ausstellung „Familienfreundlich leben“", MONDAY)
                .setLastDay(SUNDAY)
                .setVenue("Rathaus")
                .setStreet("Schlossberg 3-4")
                .setPostalCode("24306")
                .setCity("Plön")
                .setStartsAt(LocalTime.of(10, 0))
                .setEndsAt(LocalTime.of(17, 0))
                .setTargetGroup("Für alle");
    }

    /** A whole day, without more than must be said. */
    public static LocalAction.Builder action(String id, String title, LocalDate day) {
        return LocalAction.newBuilder()
                .setId(id)
                .setState(LocalActionState.PUBLISHED)
                .setTitle(title)
                .setFirstDay(day)
                .setLastDay(day);
    }

    private static Envelope envelope(String id, long version) {
        return Envelope.newBuilder()
                .setEventId(id + "-" + version)
                .setAggregateId(id)
                .setVersion(version)
                .setOccurredAt(CHANGED)
                .setActor(ActorKind.OFFICE)
                .build();
    }
}
