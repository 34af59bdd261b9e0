package de.buendnis.registry.activity;

import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.messaging.Reaction;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.registry.alliance.AllianceNames;
import de.buendnis.registry.alliance.Coordinators;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Notes that an alliance is at work, and tells its coordinators what became of a registration. */
@Component
class ParticipationNews implements Reaction<ParticipationMessage> {

    private final AllianceNames names;
    private final Coordinators coordinators;
    private final ActivityLog activities;
    private final MailQueue mails;
    private final String site;

    ParticipationNews(
            AllianceNames names,
            Coordinators coordinators,
            ActivityLog activities,
            MailQueue mails,
            @Value("${buendnis.base-url}") String site) {
        this.names = names;
        this.coordinators = coordinators;
        this.activities = activities;
        this.mails = mails;
        this.site = site;
    }

    @Override
    public String name() {
        return "participation-news";
    }

    @Override
    public String topic() {
        return "events.participation";
    }

    @Override
    public Class<ParticipationMessage> messageType() {
        return ParticipationMessage.class;
    }

    @Override
    public void react(ParticipationMessage message) {
        ParticipationChange change = message.getChange();
        ParticipationState state = message.getState();
        if (change == null || state == null) {
            return;
        }
        String event = message.getEnvelope().getEventId();
        String alliance = state.getAllianceId();
        if (change.getKind() == ParticipationChangeKind.CONFIRMED) {
            activities.note(
                    new Activity(
                            event + ":activity",
                            alliance,
                            ActivityKind.PARTICIPATION_CONFIRMED,
                            message.getEnvelope().getOccurredAt()));
        }
        names.ofLiving(alliance)
                .flatMap(name -> ParticipationLetter.about(change, state.getStage(), name, site))
                .ifPresent(letter -> send(letter, alliance, event));
    }

    private void send(ParticipationLetter letter, String alliance, String event) {
        for (MailAddress address : coordinators.of(alliance)) {
            mails.enqueue(
                    "%s:mail:%s".formatted(event, mark(address)),
                    new Mail(address.deliverable(), letter.subject(), letter.text()));
        }
    }

    /** Not a position: coordinators may come and go before a fact is told again. */
    private static UUID mark(MailAddress address) {
        return UUID.nameUUIDFromBytes(address.value().getBytes(StandardCharsets.UTF_8));
    }
}
