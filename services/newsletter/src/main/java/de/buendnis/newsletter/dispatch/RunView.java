package de.buendnis.newsletter.dispatch;

import de.buendnis.newsletter.edition.EditionStage;
import de.buendnis.newsletter.edition.EditionSummary;
import de.buendnis.platform.web.wording.GermanTimes;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it.
 *
 * @param headline what is the case, in one sentence
 * @param settled mails of which nothing more is to come
 */
record RunView(
        String headline,
        Run.Figures figures,
        long settled,
        boolean running,
        boolean paused,
        @Nullable String finished) {

    static RunView of(EditionSummary edition, @Nullable Run run) {
        Run.Figures figures = run == null ? Run.Figures.NONE : run.figures();
        EditionStage stage = edition.stage();
        return new RunView(
                headline(stage, run, figures),
                figures,
                figures.recipients() - figures.waiting(),
                stage == EditionStage.SENDING,
                stage == EditionStage.PAUSED,
                run == null || run.finishedAt() == null
                        ? null
                        : GermanTimes.moment(run.finishedAt()));
    }

    private static String headline(EditionStage stage, @Nullable Run run, Run.Figures figures) {
        return switch (stage) {
            case DRAFT, IN_REVIEW, APPROVED -> "Der Versand hat noch nicht begonnen.";
            case CANCELLED -> "Diese Ausgabe ist verworfen, sie wird nicht versendet.";
            case SENDING ->
                    run == null || !run.written()
                            ? "Die E-Mails werden vorbereitet, bisher %s."
                                    .formatted(mails(figures.recipients()))
                            : "%s von %s sind hinaus."
                                    .formatted(
                                            figures.recipients() - figures.waiting(),
                                            mails(figures.recipients()));
            case PAUSED ->
                    "Der Versand ist angehalten, %s warten.".formatted(mails(figures.waiting()));
            case SENT -> "Die Ausgabe ist versendet.";
        };
    }

    private static String mails(long number) {
        return GermanTimes.counted(number, "E-Mail", "E-Mails");
    }
}
