package de.buendnis.consultation.request;

import static de.buendnis.consultation.request.Fixtures.DUE;
import static de.buendnis.consultation.request.Fixtures.FATMA;
import static de.buendnis.consultation.request.Fixtures.NOW;
import static de.buendnis.consultation.request.Fixtures.OLE;
import static de.buendnis.consultation.request.Fixtures.answered;
import static de.buendnis.consultation.request.Fixtures.barrier;
import static de.buendnis.consultation.request.Fixtures.closed;
import static de.buendnis.consultation.request.Fixtures.erased;
import static de.buendnis.consultation.request.Fixtures.openedBySystem;
import static de.buendnis.consultation.request.Fixtures.received;
import static de.buendnis.consultation.request.Fixtures.taken;
import static de.buendnis.consultation.request.Fixtures.then;
import static de.buendnis.consultation.request.Fixtures.waiting;
import static de.buendnis.consultation.request.Fixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.buendnis.consultation.request.Contribution.Kind;
import de.buendnis.platform.web.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTest {

    private static final Instant LATER = NOW.plusSeconds(600);

    @Test
    void itComesInForAUnitWithADeadline() {
        Request request = received();

        assertThat(request.stage()).isEqualTo(RequestStage.RECEIVED);
        assertThat(request.handling().unit()).isEqualTo("fachberatung");
        assertThat(request.handling().dueAt()).isEqualTo(DUE);
        assertThat(request.conversation())
                .extracting(Contribution::text)
                .containsExactly("Wir brauchen Rat.");
    }

    @Test
    void withoutAMailAddressOnlyABarrierCanBeReported() {
        Requester silent = new Requester(null, null, null, "t");

        refused(
                "mail-missing",
                () ->
                        Request.receive(
                                "B-1", received().matter(), silent, "Rat", Fixtures.untaken()));
        Request report =
                then(
                        received(),
                        Request.receive(
                                "B-1", barrier(), silent, "Zu wenig Kontrast", Fixtures.untaken()));

        assertThat(report.canBeMailed()).isFalse();
        refused("nobody-to-answer", () -> taken(report).answer("Fatma", "Danke", LATER));
    }

    @Test
    void anEmptyTextAndOneOfTenThousandCharactersAreRefused() {
        refused("text-missing", () -> asked("  "));
        refused("text-too-long", () -> asked("ä".repeat(10_000)));
        assertThat(asked("<script>alert(1)</script>").text().text())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void sortingItBeforeSomebodyTookItNeedsNoReason() {
        Request sorted = then(received(), received().redirect("medienbuero", "Fatma", null, LATER));

        assertThat(sorted.stage()).isEqualTo(RequestStage.TRIAGED);
        assertThat(sorted.handling().unit()).isEqualTo("medienbuero");
        assertThat(sorted.thread()).hasSize(1);
        refused("same-unit", () -> sorted.redirect("medienbuero", "Fatma", null, LATER));
    }

    @Test
    void handingItOnAfterwardsNeedsAReasonAndFreesIt() {
        refused("text-missing", () -> taken().redirect("medienbuero", "Fatma", " ", LATER));

        Request handedOn =
                then(taken(), taken().redirect("medienbuero", "Fatma", "Pressefrage", LATER));

        assertThat(handedOn.stage()).isEqualTo(RequestStage.REDIRECTED);
        assertThat(handedOn.handling().assignee()).isNull();
        assertThat(handedOn.handling().dueAt()).isEqualTo(DUE);
        assertThat(handedOn.conversation()).hasSize(1);
        assertThat(taken(handedOn).stage()).isEqualTo(RequestStage.ASSIGNED);
    }

    @Test
    void somebodyTakesItAndAColleagueMayTakeItOver() {
        assertThat(taken().stage()).isEqualTo(RequestStage.ASSIGNED);
        assertThat(taken().handling().assignee()).isEqualTo(FATMA);
        refused("already-yours", () -> taken().take(FATMA, LATER));

        Request over = then(waiting(), waiting().take(OLE, LATER));

        assertThat(over.stage()).isEqualTo(RequestStage.WAITING_FOR_REQUESTER);
        assertThat(over.handling().assignee()).isEqualTo(OLE);
    }

    @Test
    void aNoteBeginsTheWorkAndStaysAtTheDesk() {
        Request noted = then(taken(), taken().note("Fatma", "Rückruf am Freitag", LATER));

        assertThat(noted.stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(noted.thread()).hasSize(2);
        assertThat(noted.conversation()).hasSize(1);
        assertThat(then(closed(), closed().note("Fatma", "Danke kam", LATER)).stage())
                .isEqualTo(RequestStage.CLOSED);
    }

    @Test
    void askingStopsTheClockAndTheReplyStartsItAgain() {
        assertThat(waiting().handling().dueAt()).isNull();

        Instant newDeadline = LATER.plus(Duration.ofDays(2));
        Request replied = then(waiting(), waiting().reply("Ronja", "Seit Mai", LATER, newDeadline));

        assertThat(replied.stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(replied.handling().dueAt()).isEqualTo(newDeadline);
        assertThat(replied.conversation()).hasSize(3);
    }

    @Test
    void theMonthForABarrierGoesOnWhileTheReporterThinks() {
        Request report = taken(received(barrier()));

        Request asked = then(report, report.ask("Fatma", "Auf welcher Seite?", LATER));

        assertThat(asked.handling().dueAt()).isEqualTo(DUE);
    }

    @Test
    void anAdditionBeforeTheAnswerLeavesStageAndDeadline() {
        Request more = then(taken(), taken().reply("Ronja", "Noch etwas", LATER, LATER));

        assertThat(more.stage()).isEqualTo(RequestStage.ASSIGNED);
        assertThat(more.handling().dueAt()).isEqualTo(DUE);
    }

    @Test
    void whoeverAnswersMustHaveTakenIt() {
        refused("take-first", () -> received().answer("Fatma", "So", LATER));
        refused("take-first", () -> received().ask("Fatma", "Wie?", LATER));
        refused("take-first", () -> received().close(LATER));
        refused("nobody-to-answer", () -> taken(openedBySystem()).ask("Fatma", "Wie?", LATER));

        assertThat(answered().stage()).isEqualTo(RequestStage.ANSWERED);
        assertThat(answered().handling().dueAt()).isNull();
    }

    @Test
    void closingKnowsWhetherTheRequesterWasTold() {
        assertThat(answered().close(LATER).told()).isTrue();
        assertThat(taken().close(LATER).told()).isFalse();
        assertThat(closed().closedAt()).isEqualTo(NOW.plusSeconds(240));
    }

    @ParameterizedTest
    @MethodSource("over")
    void whatIsOverStaysOver(Request over) {
        refused("over", () -> over.reply("Ronja", "Noch etwas", LATER, DUE));
        refused("over", () -> over.answer("Fatma", "So", LATER));
        refused("over", () -> over.close(LATER));
        refused("over", () -> over.withdraw(LATER));
        refused("over", () -> over.take(OLE, LATER));
        refused("over", () -> over.redirect("medienbuero", "Fatma", "Presse", LATER));
    }

    static Stream<Request> over() {
        return Stream.of(closed(), withdrawn());
    }

    @Test
    void eitherSideReopensWithinThirtyDays() {
        Request again =
                then(closed(), closed().reopen(Kind.REPLY, "Ronja", "Doch nicht", LATER, DUE));

        assertThat(again.stage()).isEqualTo(RequestStage.REOPENED);
        assertThat(again.closedAt()).isNull();
        assertThat(again.handling().assignee()).isEqualTo(FATMA);
        assertThat(again.handling().dueAt()).isEqualTo(DUE);
        assertThat(closed().reopen(Kind.NOTE, "Fatma", "", LATER, DUE).text()).isNull();
        refused("text-missing", () -> closed().reopen(Kind.REPLY, "Ronja", "", LATER, DUE));
    }

    @Test
    void laterThanThatAndAfterAWithdrawalANewRequestIsNeeded() {
        Instant tooLate = LATER.plus(Request.REOPENING);

        refused("reopening-over", () -> closed().reopen(Kind.REPLY, "R", "Doch", tooLate, DUE));
        refused("over", () -> withdrawn().reopen(Kind.REPLY, "R", "Doch", LATER, DUE));
        refused("not-over", () -> answered().reopen(Kind.REPLY, "R", "Doch", LATER, DUE));
    }

    @Test
    void itIsLinkedToOneAllianceOnce() {
        Request linked = then(received(), received().link("a1").orElseThrow());

        assertThat(linked.matter().allianceId()).isEqualTo("a1");
        assertThat(linked.link("a2")).isEmpty();
    }

    @Test
    void nobodyCanFillItWithoutEnd() {
        Request full = received();
        while (full.thread().size() < 100) {
            full = then(full, full.reply("Ronja", "Noch etwas", LATER, DUE));
        }
        Request now = full;
        refused("thread-full", () -> now.reply("Ronja", "Noch etwas", LATER, DUE));
    }

    @Test
    void anAnswerThatNobodyAddsToIsClosedAndAYearLaterErased() {
        assertThat(answered().due(LATER.plus(Duration.ofDays(29)))).isEmpty();
        assertThat(answered().due(LATER.plus(Duration.ofDays(30))))
                .containsInstanceOf(RequestHappening.Closed.class);
        Instant closed = NOW.plusSeconds(240);
        assertThat(closed().due(closed.plus(Duration.ofDays(364)))).isEmpty();
        assertThat(closed().due(closed.plus(Duration.ofDays(366))))
                .contains(new RequestHappening.Erased());
        assertThat(received().due(closed.plus(Duration.ofDays(1000)))).isEmpty();
    }

    @Test
    void theErasureLeavesWhatCountsAndNobodysWords() {
        Request erased = erased();

        assertThat(erased.requester()).isNull();
        assertThat(erased.thread()).isEmpty();
        assertThat(erased.number()).isEqualTo("B-2026-0001");
        assertThat(erased.due(NOW.plus(Duration.ofDays(2000)))).isEmpty();
        refused("erased", () -> erased.note("Fatma", "Noch etwas", LATER));
        refused("erased", () -> erased.reopen(Kind.NOTE, "Fatma", "", LATER, DUE));
    }

    private static RequestHappening.Received asked(String text) {
        return Request.receive(
                "B-1", received().matter(), Fixtures.REQUESTER, text, Fixtures.untaken());
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }
}
