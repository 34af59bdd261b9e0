package de.buendnis.registry.alliance;

import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.Stage.Progress;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the portrait is on its way to the public: what happens next, by when, and who does it.
 *
 * @param maySubmit whether handing it in is the next step
 */
record ReviewProgress(String title, String sentence, List<Stage> stages, boolean maySubmit) {

    /** What the service office has promised. */
    private static final int WORKING_DAYS = 3;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /**
     * @param mailed whether somebody of the alliance will get a mail about the outcome
     */
    static ReviewProgress of(Alliance alliance, boolean mailed) {
        if (alliance.stage().isOver()) {
            return new ReviewProgress(
                    "Das Porträt ändert sich nicht mehr",
                    "Das Bündnis ist %s."
                            .formatted(alliance.stage().label().toLowerCase(Locale.GERMAN)),
                    List.of(),
                    false);
        }
        WorkingCopy copy = alliance.workingCopy();
        return switch (copy.review()) {
            case DRAFT -> draft(alliance);
            case SUBMITTED -> submitted(alliance, copy.since(), mailed);
            case CHANGES_REQUESTED -> changesRequested(copy);
            case PUBLISHED ->
                    new ReviewProgress(
                            "Alles ist veröffentlicht",
                            "Seit der Veröffentlichung wurde nichts geändert. Ändern Sie einen Abschnitt,"
                                    + " wenn es etwas Neues gibt.",
                            stages(Progress.DONE, null, Progress.DONE, null, Progress.DONE),
                            false);
        };
    }

    private static ReviewProgress draft(Alliance alliance) {
        String visible =
                alliance.isVisible()
                        ? "Bis dahin bleibt öffentlich, was veröffentlicht ist."
                        : "Bis dahin ist nichts davon öffentlich.";
        return new ReviewProgress(
                "Entwurf",
                "Reichen Sie das Porträt ein, wenn alles stimmt; die Servicestelle prüft es dann. "
                        + visible,
                stages(
                        Progress.YOUR_TURN,
                        null,
                        Progress.TO_COME,
                        "durch die Servicestelle",
                        Progress.TO_COME),
                true);
    }

    private static ReviewProgress submitted(
            Alliance alliance, @Nullable Instant since, boolean mailed) {
        String until = since == null ? "bald" : "bis " + GermanTimes.weekday(dueOn(since));
        String mail = mailed ? " Das Ergebnis kommt per E-Mail." : "";
        String founding =
                alliance.stage().isBeforeFounding()
                        ? " Veröffentlicht wird es nach der Gründung."
                        : "";
        return new ReviewProgress(
                "Eingereicht",
                "Die Servicestelle prüft das Porträt %s.%s%s Ändern können Sie es weiterhin; geprüft wird der neueste Stand."
                        .formatted(until, mail, founding),
                stages(
                        Progress.DONE,
                        since == null ? null : "am " + GermanTimes.day(since),
                        Progress.NOW,
                        until,
                        Progress.TO_COME),
                false);
    }

    private static ReviewProgress changesRequested(WorkingCopy copy) {
        int asked = copy.comments().size();
        return new ReviewProgress(
                "Änderungen erbeten",
                "Die Servicestelle bittet um Änderungen an %s. Die Anmerkungen stehen beim Abschnitt. Reichen Sie das Porträt danach wieder ein."
                        .formatted(asked == 1 ? "einem Abschnitt" : asked + " Abschnitten"),
                stages(
                        Progress.DONE,
                        null,
                        Progress.YOUR_TURN,
                        "Rückfrage: Sie sind dran",
                        Progress.TO_COME),
                true);
    }

    private static List<Stage> stages(
            Progress draft,
            @Nullable String submittedOn,
            Progress review,
            @Nullable String reviewDetail,
            Progress published) {
        return List.of(
                new Stage("Entwurf", draft == Progress.DONE ? null : "Sie sind dran", draft),
                new Stage(
                        "Eingereicht",
                        submittedOn,
                        draft == Progress.DONE ? Progress.DONE : Progress.TO_COME),
                new Stage("Prüfung", reviewDetail, review),
                new Stage(
                        "Veröffentlicht",
                        published == Progress.DONE ? null : "danach sichtbar für alle",
                        published));
    }

    private static LocalDate dueOn(Instant since) {
        LocalDate day = LocalDate.ofInstant(since, BERLIN);
        int left = WORKING_DAYS;
        while (left > 0) {
            day = day.plusDays(1);
            boolean weekend =
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return day;
    }
}
