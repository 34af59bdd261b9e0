package de.buendnis.events.participation;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.events.ActionCancelled;
import de.buendnis.contracts.events.ActionMoved;
import de.buendnis.contracts.events.Confirmed;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.platform.messaging.AggregateType;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What others hear of a participation: the fact, and the actions as they are public. Plans, remarks
 * and reasons stay here.
 */
@Component
class ParticipationMessages implements AggregateType<Participation, ParticipationHappening> {

    static final String COLLECTION = "participation";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "events.participation";
    }

    @Override
    public Class<Participation> stateType() {
        return Participation.class;
    }

    @Override
    public Class<ParticipationHappening> happeningType() {
        return ParticipationHappening.class;
    }

    @Override
    public Participation apply(@Nullable Participation state, ParticipationHappening happening) {
        return ParticipationChanges.apply(state, happening);
    }

    @Override
    public SpecificRecord message(
            Envelope envelope, @Nullable ParticipationHappening happening, Participation state) {
        return new ParticipationMessage(
                envelope,
                happening == null ? null : change(happening),
                new ParticipationState(
                        state.campaignId(),
                        state.allianceId(),
                        de.buendnis.contracts.events.ParticipationStage.valueOf(
                                state.stage().name()),
                        state.published().stream().map(ParticipationMessages::action).toList()));
    }

    private static ParticipationChange change(ParticipationHappening happening) {
        return switch (happening) {
            case ParticipationHappening.Drafted drafted -> plain(ParticipationChangeKind.DRAFTED);
            case ParticipationHappening.ActionAdded added -> plain(ParticipationChangeKind.EDITED);
            case ParticipationHappening.ActionEdited edited ->
                    plain(ParticipationChangeKind.EDITED);
            case ParticipationHappening.ActionRemoved removed ->
                    plain(ParticipationChangeKind.EDITED);
            case ParticipationHappening.Submitted submitted ->
                    plain(ParticipationChangeKind.SUBMITTED);
            case ParticipationHappening.ChangesRequested requested ->
                    plain(ParticipationChangeKind.CHANGES_REQUESTED);
            case ParticipationHappening.Confirmed confirmed ->
                    new ParticipationChange(
                            ParticipationChangeKind.CONFIRMED,
                            new Confirmed(confirmed.first()),
                            null,
                            null);
            case ParticipationHappening.Rejected rejected ->
                    plain(ParticipationChangeKind.REJECTED);
            case ParticipationHappening.Withdrawn withdrawn ->
                    plain(ParticipationChangeKind.WITHDRAWN);
            case ParticipationHappening.TakenUpAgain again ->
                    plain(ParticipationChangeKind.TAKEN_UP_AGAIN);
            case ParticipationHappening.ActionMoved moved ->
                    new ParticipationChange(
                            ParticipationChangeKind.ACTION_MOVED,
                            null,
                            new ActionMoved(moved.actionId()),
                            null);
            case ParticipationHappening.ActionCancelled cancelled ->
                    new ParticipationChange(
                            ParticipationChangeKind.ACTION_CANCELLED,
                            null,
                            null,
                            new ActionCancelled(cancelled.actionId()));
            case ParticipationHappening.ActionsHeld held ->
                    plain(ParticipationChangeKind.ACTIONS_HELD);
            case ParticipationHappening.EndedWithAlliance ended ->
                    plain(ParticipationChangeKind.ENDED_WITH_ALLIANCE);
            case ParticipationHappening.EndedWithCampaign ended ->
                    plain(ParticipationChangeKind.ENDED_WITH_CAMPAIGN);
        };
    }

    private static ParticipationChange plain(ParticipationChangeKind kind) {
        return new ParticipationChange(kind, null, null, null);
    }

    private static LocalAction action(PublishedAction action) {
        ActionDetails details = action.details();
        ActionPlace place = details.place();
        ActionTime time = details.time();
        return LocalAction.newBuilder()
                .setId(action.id())
                .setState(LocalActionState.valueOf(action.state().name()))
                .setTitle(details.title())
                .setText(details.text())
                .setVenue(place.venue())
                .setStreet(place.street())
                .setPostalCode(place.postalCode() == null ? null : place.postalCode().value())
                .setCity(place.city())
                .setOnline(place.online() == null ? null : place.online().value())
                .setFirstDay(time.firstDay())
                .setLastDay(time.lastDay())
                .setStartsAt(time.startsAt())
                .setEndsAt(time.endsAt())
                .setTargetGroup(details.targetGroup())
                .setCost(details.cost())
                .setContactId(contactId(details.contact()))
                .setContactMail(contactMail(details.contact()))
                .setSequence(action.sequence())
                .setMovedFrom(action.movedFrom())
                .setPublishedAt(action.publishedAt())
                .build();
    }

    private static @Nullable String contactId(RegistrationContact contact) {
        return switch (contact) {
            case RegistrationContact.OfAlliance own -> own.contactId();
            case RegistrationContact.OfFunction function -> null;
        };
    }

    private static @Nullable String contactMail(RegistrationContact contact) {
        return switch (contact) {
            case RegistrationContact.OfAlliance own -> null;
            case RegistrationContact.OfFunction function -> function.mail().value();
        };
    }
}
