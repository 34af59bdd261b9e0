package de.buendnis.newsletter.edition;

import static de.buendnis.newsletter.edition.SampleEditions.ALL_TRUE;
import static de.buendnis.newsletter.edition.SampleEditions.ANNA;
import static de.buendnis.newsletter.edition.SampleEditions.BERND;
import static de.buendnis.newsletter.edition.SampleEditions.MIA;
import static de.buendnis.newsletter.edition.SampleEditions.NOW;
import static de.buendnis.newsletter.edition.SampleEditions.approved;
import static de.buendnis.newsletter.edition.SampleEditions.draft;
import static de.buendnis.newsletter.edition.SampleEditions.empty;
import static de.buendnis.newsletter.edition.SampleEditions.everyStage;
import static de.buendnis.newsletter.edition.SampleEditions.inReview;
import static de.buendnis.newsletter.edition.SampleEditions.ofItem;
import static de.buendnis.newsletter.edition.SampleEditions.own;
import static de.buendnis.newsletter.edition.SampleEditions.paused;
import static de.buendnis.newsletter.edition.SampleEditions.sending;
import static de.buendnis.newsletter.edition.SampleEditions.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.buendnis.platform.web.RuleViolation;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {

    @Test
    void piecesKeepTheOrderThatTheButtonsGiveThem() {
        Edition edition = draft();

        Edition moved = Edition.apply(edition, edition.move("c", true, MIA, NOW));
        moved = Edition.apply(moved, moved.move("a", false, MIA, NOW));

        assertThat(moved.pieces()).extracting(Piece::id).containsExactly("c", "a", "b");
    }

    @Test
    void theFirstPieceStaysTheFirstAndTheLastTheLast() {
        Edition edition = draft();

        Edition up = Edition.apply(edition, edition.move("a", true, MIA, NOW));
        Edition down = Edition.apply(up, up.move("c", false, MIA, NOW));

        assertThat(down.pieces()).isEqualTo(edition.pieces());
    }

    @Test
    void aPieceIsRewordedAndRemovedAndItsItemRemembered() {
        Edition edition = draft();
        Piece reworded = edition.piece("b").reworded("Kürzer", "Besser", null);

        Edition after = Edition.apply(edition, edition.replace(reworded, ANNA, NOW));
        after = Edition.apply(after, after.remove("a", ANNA, NOW));

        assertThat(after.pieces()).extracting(Piece::title).containsExactly("Kürzer", "Beitrag c");
        assertThat(after.itemIds()).containsExactly("item-b");
        assertThat(after.editor()).isEqualTo(ANNA);
        assertThat(after.author()).isEqualTo(MIA);
    }

    @Test
    void oneItemIsToldOnce() {
        refused("item-taken", () -> draft().add(ofItem("other", "item-b"), MIA, NOW));
    }

    @Test
    void nobodyReadsThirtyOnePieces() {
        Edition edition = empty();
        for (int at = 0; at < Edition.MOST_PIECES; at++) {
            edition = Edition.apply(edition, edition.add(own("p" + at), MIA, NOW));
        }
        Edition full = edition;

        refused("too-many-pieces", () -> full.add(own("one-more"), MIA, NOW));
    }

    @Test
    void anEmptyEditionIsNotSubmitted() {
        refused("nothing-to-tell", () -> empty().submit(ALL_TRUE, NOW));
    }

    @Test
    void whatIsNotTrueAnyMoreIsNeitherSubmittedNorApprovedNorSent() {
        List<String> wrong = List.of("Flohmarkt in Plön");

        refused("outdated", () -> draft().submit(wrong, NOW));
        refused("outdated", () -> inReview().approve(wrong, ANNA, NOW));
        refused("outdated", () -> approved().send(wrong, NOW));
    }

    @Test
    void aSecondPersonApproves() {
        assertThat(approved().stage()).isEqualTo(EditionStage.APPROVED);
        assertThat(approved().approver()).isEqualTo(ANNA);
        refused("own-edition", () -> inReview().approve(ALL_TRUE, MIA, NOW));
    }

    @Test
    void whoeverChangedItLastDoesNotApproveItEither() {
        Edition edition = draft();
        edition = Edition.apply(edition, edition.reword(new Wording("Anders", ""), ANNA, NOW));
        Edition review = Edition.apply(edition, edition.submit(ALL_TRUE, NOW));

        refused("own-edition", () -> review.approve(ALL_TRUE, ANNA, NOW));
        refused("own-edition", () -> review.approve(ALL_TRUE, MIA, NOW));
        assertThat(review.approve(ALL_TRUE, BERND, NOW).by()).isEqualTo(BERND);
    }

    @Test
    void aChangeVoidsTheApproval() {
        Edition edition = approved();

        EditionHappening.Edited edited = edition.move("a", false, ANNA, NOW);
        Edition after = Edition.apply(edition, edited);

        assertThat(edited.voided()).isTrue();
        assertThat(after.stage()).isEqualTo(EditionStage.DRAFT);
        assertThat(after.approver()).isNull();
        refused("wrong-stage", () -> after.send(ALL_TRUE, NOW));
    }

    @Test
    void aChangeDuringTheReviewMakesItADraftAgain() {
        Edition edition = inReview();

        EditionHappening.Edited edited = edition.remove("a", ANNA, NOW);

        assertThat(edited.voided()).isFalse();
        assertThat(Edition.apply(edition, edited).stage()).isEqualTo(EditionStage.DRAFT);
    }

    @Test
    void itIsHandedBackWithARemarkThatStaysUntilItIsSubmittedAgain() {
        Edition edition = approved();

        Edition back = Edition.apply(edition, edition.handBack("Bitte das Datum prüfen.", NOW));
        Edition edited = Edition.apply(back, back.remove("a", MIA, NOW));

        assertThat(edited.note()).isEqualTo("Bitte das Datum prüfen.");
        assertThat(edited.approver()).isNull();
        assertThat(Edition.apply(edited, edited.submit(ALL_TRUE, NOW)).note()).isNull();
        refused("wrong-stage", () -> draft().handBack(null, NOW));
    }

    @Test
    void aRunIsPausedResumedAndOverAndCanBeOverWhilePaused() {
        Edition resumed = Edition.apply(paused(), paused().resume(NOW));

        assertThat(resumed.stage()).isEqualTo(EditionStage.SENDING);
        assertThat(sent().recipients()).isEqualTo(3);
        assertThat(sent().approver()).isEqualTo(ANNA);
        assertThat(Edition.apply(paused(), paused().sent(2, NOW)).stage())
                .isEqualTo(EditionStage.SENT);
        refused("wrong-stage", () -> paused().pause(NOW));
        refused("wrong-stage", () -> sending().resume(NOW));
        refused("wrong-stage", () -> approved().sent(1, NOW));
    }

    @Test
    void nothingChangesOnceTheRunHasBegun() {
        everyStage()
                .filter(edition -> !edition.stage().isOpen())
                .forEach(
                        edition -> {
                            refused("finished", () -> edition.add(own("x"), MIA, NOW));
                            refused("finished", () -> edition.replace(own("a"), MIA, NOW));
                            refused("finished", () -> edition.remove("a", MIA, NOW));
                            refused("finished", () -> edition.move("a", true, MIA, NOW));
                            refused("finished", () -> edition.cancel(NOW));
                            refused(
                                    "finished",
                                    () -> edition.reword(new Wording("x", ""), MIA, NOW));
                        });
    }

    @Test
    void eachStepHasItsStage() {
        onlyAt(EditionStage.DRAFT, edition -> edition.submit(ALL_TRUE, NOW));
        onlyAt(EditionStage.IN_REVIEW, edition -> edition.approve(ALL_TRUE, ANNA, NOW));
        onlyAt(EditionStage.APPROVED, edition -> edition.send(ALL_TRUE, NOW));
    }

    @Test
    void anUnknownPieceIsRefused() {
        refused("unknown-piece", () -> draft().remove("nobody", MIA, NOW));
        refused("unknown-piece", () -> draft().replace(own("nobody"), MIA, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "April 2027", "-", "a--b", "ÄPFEL", "../x", "feed.atom"})
    void aShortAddressIsMadeOfPlainLetters(String slug) {
        refused("slug-invalid", () -> Edition.draft(slug, draft().wording(), MIA, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"archiv", "abmelden", "bestaetigen"})
    void pagesOfTheirOwnAreNoShortAddresses(String slug) {
        refused("slug-reserved", () -> Edition.draft(slug, draft().wording(), MIA, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//fremd.example/x", "data:text/html,x", "/a b"})
    void aLinkLeadsToAPageOrNowhere(String link) {
        refused("web-address-invalid", () -> Piece.own("x", "Titel", "Text", link));
    }

    @Test
    void linksAreTidied() {
        assertThat(Piece.own("x", "Titel", "Text", " /buendnisse/ploen ").link())
                .isEqualTo("/buendnisse/ploen");
        assertThat(Piece.own("x", "Titel", "Text", "www.stadt.example").link())
                .isEqualTo("https://www.stadt.example");
        assertThat(Piece.own("x", "Titel", "Text", " ").link()).isNull();
    }

    @Test
    void tenThousandCharactersAreTooMany() {
        refused("text-too-long", () -> Piece.own("x", "Titel", "x".repeat(10_000), null));
        refused("text-too-long", () -> new Wording("x".repeat(10_000), ""));
        refused("text-missing", () -> new Wording(" ", ""));
    }

    private static void onlyAt(EditionStage stage, Function<Edition, EditionHappening> step) {
        everyStage()
                .filter(edition -> edition.stage() != stage)
                .forEach(edition -> refused("wrong-stage", () -> step.apply(edition)));
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(wish)
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal.sentence()).endsWith(".");
                        });
    }
}
