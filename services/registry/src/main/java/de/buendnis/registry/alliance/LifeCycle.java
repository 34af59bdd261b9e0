package de.buendnis.registry.alliance;

import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.Stage.Progress;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an alliance has come, for the stepper: the way from the first plan to the portrait. */
final class LifeCycle {

    private LifeCycle() {}

    /** The stages in their order. What waits for the office is its turn. */
    static List<Stage> of(Alliance alliance, LocalDate today) {
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("Aufgenommen", null, Progress.DONE));
        Resolution resolution = alliance.resolution();
        if (resolution != null && !isWithdrawn(resolution)) {
            stages.add(resolution(alliance, resolution, today));
        }
        if (alliance.stage() == AllianceStage.ABANDONED) {
            stages.add(new Stage("Aufgegeben", "vor der Gründung", Progress.DONE));
            return stages;
        }
        stages.add(founding(alliance, today));
        stages.add(portrait(alliance));
        stages.add(last(alliance));
        return stages;
    }

    private static Stage resolution(Alliance alliance, Resolution resolution, LocalDate today) {
        String label = "Beschluss";
        ConsultationStep deciding = resolution.authoritativeStep();
        if (resolution.adopted()) {
            return new Stage(label, day(deciding.on(), resolution.paper()), Progress.DONE);
        }
        if (alliance.stage() != AllianceStage.RESOLUTION_PENDING) {
            return new Stage(label, "ohne Beschluss weitergegangen", Progress.DONE);
        }
        return resolution.isOverdue(today)
                ? new Stage(label, "Ergebnis fehlt: Sie sind dran", Progress.YOUR_TURN)
                : new Stage(label, deciding.body() + dayIfKnown(deciding.on()), Progress.NOW);
    }

    private static Stage founding(Alliance alliance, LocalDate today) {
        String label = "Gründung";
        PartialDate founded = alliance.foundedOn();
        if (founded != null) {
            return new Stage(label, founded.inWords(), Progress.DONE);
        }
        LocalDate planned = alliance.foundingPlannedOn();
        if (alliance.stage() == AllianceStage.RESOLUTION_PENDING) {
            return new Stage(
                    label,
                    planned == null ? null : "geplant für den " + GermanTimes.day(planned),
                    Progress.TO_COME);
        }
        if (planned == null) {
            return new Stage(label, "noch ohne Termin", Progress.NOW);
        }
        return planned.isAfter(today)
                ? new Stage(label, "geplant für den " + GermanTimes.day(planned), Progress.NOW)
                : new Stage(label, "War sie? Sie sind dran", Progress.YOUR_TURN);
    }

    private static Stage portrait(Alliance alliance) {
        String label = "Porträt";
        Publication publication = alliance.publication();
        if (alliance.workingCopy().review() == ReviewState.SUBMITTED
                && alliance.stage() != AllianceStage.DISSOLVED) {
            return new Stage(label, "eingereicht: Sie sind dran", Progress.YOUR_TURN);
        }
        if (publication != null) {
            String state = publication.hidden() ? "verborgen" : "veröffentlicht";
            return new Stage(
                    label, "Fassung %d %s".formatted(publication.edition(), state), Progress.DONE);
        }
        if (alliance.stage().isBeforeFounding()) {
            return new Stage(label, "nach der Gründung", Progress.TO_COME);
        }
        return new Stage(label, alliance.workingCopy().review().label(), Progress.NOW);
    }

    private static Stage last(Alliance alliance) {
        return switch (alliance.stage()) {
            case ACTIVE -> new Stage("Aktiv", "im Verzeichnis", Progress.NOW);
            case DORMANT -> new Stage("Ruhend", listed(alliance), Progress.NOW);
            case DISSOLVED -> new Stage("Aufgelöst", listed(alliance), Progress.DONE);
            case PLANNING,
                    RESOLUTION_PENDING,
                    RESOLUTION_ADOPTED,
                    FOUNDING_SCHEDULED,
                    FOUNDED,
                    ABANDONED ->
                    new Stage("Aktiv", "mit dem Porträt", Progress.TO_COME);
        };
    }

    private static boolean isWithdrawn(Resolution resolution) {
        return resolution.authoritativeStep().result() == StepResult.CANCELLED;
    }

    private static String listed(Alliance alliance) {
        return alliance.listed() ? "im Verzeichnis" : "nicht im Verzeichnis";
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : GermanTimes.day(day);
    }

    private static String dayIfKnown(@Nullable LocalDate day) {
        return day == null ? "" : ", " + GermanTimes.day(day);
    }
}
