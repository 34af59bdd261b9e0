package de.buendnis.portal;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.contracts.newsletter.EditionStage;
import de.buendnis.contracts.newsletter.EditionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Editions as newsletter publishes them. */
public final class SampleEditions {

    private SampleEditions() {}

    public static EditionMessage message(String id, long version, @Nullable EditionState state) {
        return EditionMessage.newBuilder()
                .setEnvelope(
                        Envelope.newBuilder()
                                .setEventId(id + "-" + version)
                                .setAggregateId(id)
                                .setVersion(version)
                                .setOccurredAt(Instant.parse("2027-02-01T09:30:00Z"))
                                .setActor(ActorKind.OFFICE)
                                .build())
                .setState(state)
                .build();
    }

    public static EditionState.Builder sent(String subject, Instant at) {
        return edition(subject, EditionStage.SENT).setSentAt(at);
    }

    public static EditionState.Builder edition(String subject, EditionStage stage) {
        return EditionState.newBuilder()
                .setSlug(subject.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                .setSubject(subject)
                .setIntroduction("Die Anmeldung zum Aktionstag ist offen.")
                .setStage(stage);
    }
}
