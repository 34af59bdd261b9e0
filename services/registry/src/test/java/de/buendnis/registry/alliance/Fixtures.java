package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.InitiatorKind;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.PostalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Alliances as they stand at each point of their lives. */
final class Fixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private Fixtures() {}

    static Description musterstadt() {
        return musterstadt("musterstadt");
    }

    static Description musterstadt(String slug) {
        return new Description(
                "Lokales Bündnis für Familie Musterstadt",
                new Slug(slug),
                AllianceLevel.MUNICIPALITY,
                new Place(
                        "Musterstadt",
                        new PostalCode("24306"),
                        new DistrictKey("01057"),
                        "Kreis Muster",
                        new MunicipalityKey("01057057")),
                null,
                null,
                null);
    }

    static Section.Founding founding() {
        return new Section.Founding(
                PartialDate.year(2008),
                "Familientag",
                "",
                List.of(new Initiator(InitiatorKind.OFFICE_HOLDER, "Bürgermeister der Stadt")));
    }

    static Resolution resolution() {
        return resolution(StepResult.PLANNED);
    }

    static Resolution resolution(StepResult ofTheCouncil) {
        return new Resolution(
                "2012/095",
                "Gründung eines Bündnisses",
                "Beschlussvorlage",
                true,
                "Jugendamt",
                "Ein Bündnis wird gegründet.",
                "",
                null,
                List.of(),
                List.of(
                        new ConsultationStep(
                                "Jugendhilfeausschuss",
                                false,
                                LocalDate.of(2026, 9, 11),
                                StepResult.PLANNED),
                        new ConsultationStep("Kreisausschuss", false, null, StepResult.PLANNED),
                        new ConsultationStep(
                                "Kreistag", true, LocalDate.of(2026, 9, 19), ofTheCouncil)));
    }

    static Section.AtAGlance summary(String text) {
        return new Section.AtAGlance(text, null);
    }

    static Alliance planned() {
        return AllianceChanges.apply(null, Alliance.takeInPlanned(musterstadt()));
    }

    static Alliance pending() {
        return after(planned(), alliance -> alliance.recordResolution(resolution(), TODAY));
    }

    static Alliance adopted() {
        return after(
                pending(),
                alliance ->
                        alliance.recordStep(
                                3, StepResult.ADOPTED_UNCHANGED, LocalDate.of(2026, 9, 19), TODAY));
    }

    static Alliance scheduled() {
        return after(adopted(), alliance -> alliance.scheduleFounding(TODAY.plusDays(7)));
    }

    static Alliance founded() {
        return AllianceChanges.apply(
                null, Alliance.takeInFounded(musterstadt(), founding(), TODAY));
    }

    static Alliance submitted() {
        Alliance edited =
                after(founded(), alliance -> alliance.editSection(summary("Kurz"), 0, TODAY));
        return after(edited, alliance -> alliance.submit(NOW));
    }

    static Alliance active() {
        return after(submitted(), alliance -> alliance.publish(NOW));
    }

    /** Active, with a changed goal that waits for review. */
    static Alliance resubmitted() {
        Alliance edited =
                after(
                        active(),
                        alliance -> alliance.editSection(new Section.Goal("Mehr"), 0, TODAY));
        return after(edited, alliance -> alliance.submit(NOW));
    }

    static Alliance changesRequested() {
        return after(
                resubmitted(),
                alliance ->
                        alliance.requestChanges(
                                Map.of(ProfileSection.GOAL, "Bitte ausführlicher."), NOW));
    }

    static Alliance dormant() {
        return after(active(), alliance -> alliance.markDormant(true, "Keine Koordination"));
    }

    static Alliance dissolved() {
        return after(active(), alliance -> alliance.dissolve(false, "Vertrag beendet"));
    }

    static Alliance abandoned() {
        return after(planned(), alliance -> alliance.abandon("Vom Rat abgelehnt"));
    }

    static Alliance at(AllianceStage stage) {
        return switch (stage) {
            case PLANNING -> planned();
            case RESOLUTION_PENDING -> pending();
            case RESOLUTION_ADOPTED -> adopted();
            case FOUNDING_SCHEDULED -> scheduled();
            case FOUNDED -> founded();
            case ACTIVE -> active();
            case DORMANT -> dormant();
            case DISSOLVED -> dissolved();
            case ABANDONED -> abandoned();
        };
    }

    static Alliance after(Alliance alliance, Function<Alliance, AllianceHappening> wish) {
        return AllianceChanges.apply(alliance, wish.apply(alliance));
    }

    static RuleViolation refused(AllianceRule rule, ThrowingCallable wish) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, wish);
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(refusal.code()).isEqualTo(rule.code());
        assertThat(refusal.sentence()).doesNotContain("%").doesNotContain("null");
        return refusal;
    }
}
