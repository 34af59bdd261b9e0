package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Proposal;
import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.Stage.Progress;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the pages of those who work on it show it.
 *
 * @param worked who wrote it, and when it came where it is
 * @param note with which it was handed back
 */
record EditionView(
        EditionSummary edition,
        String worked,
        List<List<String>> introduction,
        List<Line> lines,
        List<Stage> stages,
        @Nullable String note) {

    /**
     * A piece in the list.
     *
     * @param kind what it is made of
     * @param warning why it should not stay as it is
     * @param renewable whether its item can be taken over anew
     */
    record Line(
            String id,
            String kind,
            String title,
            List<List<String>> paragraphs,
            @Nullable String link,
            boolean first,
            boolean last,
            @Nullable String warning,
            boolean renewable) {}

    static EditionView of(EditionSummary summary, Edition edition, Map<String, Proposal> items) {
        List<Piece> pieces = edition.pieces();
        return new EditionView(
                summary,
                worked(edition),
                Section.paragraphs(edition.wording().introduction()),
                IntStream.range(0, pieces.size())
                        .mapToObj(at -> line(pieces, at, items, edition.stage().isOpen()))
                        .toList(),
                stages(edition.stage()),
                edition.note());
    }

    private static Line line(
            List<Piece> pieces, int at, Map<String, Proposal> items, boolean open) {
        Piece piece = pieces.get(at);
        @Nullable Proposal item = piece.itemId() == null ? null : items.get(piece.itemId());
        boolean outdated = open && piece.itemId() != null && Outdated.isOutdated(piece, item);
        boolean standing = item != null && item.dropped() == null && item.isPublic();
        return new Line(
                piece.id(),
                piece.itemId() == null ? "Eigener Text" : item == null ? "Meldung" : item.kind(),
                piece.title(),
                Section.paragraphs(piece.text()),
                piece.link(),
                at == 0,
                at == pieces.size() - 1,
                outdated ? warning(item) : null,
                outdated && standing);
    }

    private static String warning(@Nullable Proposal item) {
        if (item == null || item.dropped() != null) {
            return "Das stimmt nicht mehr"
                    + (item == null ? "." : ": " + item.dropped())
                    + " Entfernen Sie den Beitrag.";
        }
        return item.isPublic()
                ? "Daran hat sich etwas geändert. Übernehmen Sie die Meldung neu."
                : "Das ist zurzeit nicht öffentlich. Entfernen Sie den Beitrag.";
    }

    private static String worked(Edition edition) {
        String author = "Von " + edition.author().name();
        return edition.editor().isSameAs(edition.author())
                ? author
                : author + ", zuletzt geändert von " + edition.editor().name();
    }

    private static List<Stage> stages(EditionStage stage) {
        return stage == EditionStage.CANCELLED
                ? List.of()
                : List.of(
                        stage("Entwurf", "wird geschrieben", stage, EditionStage.DRAFT),
                        stage(
                                "In Prüfung",
                                "eine zweite Person liest",
                                stage,
                                EditionStage.IN_REVIEW),
                        stage("Freigegeben", "kann erscheinen", stage, EditionStage.APPROVED),
                        stage(
                                stage == EditionStage.PAUSED ? "Angehalten" : "Versand",
                                "an alle Abonnements",
                                stage == EditionStage.PAUSED ? EditionStage.SENDING : stage,
                                EditionStage.SENDING),
                        stage("Versendet", "mit Archiv und Feed", stage, EditionStage.SENT));
    }

    private static Stage stage(
            String label, String detail, EditionStage now, EditionStage reached) {
        Progress progress =
                now.compareTo(reached) < 0
                        ? Progress.TO_COME
                        : now == reached && reached != EditionStage.SENT
                                ? Progress.NOW
                                : Progress.DONE;
        return new Stage(label, detail, progress);
    }

    /** When it came where it is. */
    public String since() {
        return GermanTimes.moment(edition.since());
    }
}
