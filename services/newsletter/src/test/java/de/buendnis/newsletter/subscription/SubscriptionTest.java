package de.buendnis.newsletter.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.buendnis.newsletter.subscription.Stage.Active;
import de.buendnis.newsletter.subscription.Stage.Ended;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.MailAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Instant TOO_LATE = NOW.plus(Duration.ofDays(7));

    @Test
    void aRequestIsDeletedAfterSevenDaysUnlessItIsConfirmed() {
        assertThat(requested().dueAt()).isEqualTo(TOO_LATE);
        assertThat(active().dueAt()).isNull();
    }

    @Test
    void theProofNamesTheWordingAndBothTimes() {
        assertThat(active().stage())
                .isEqualTo(
                        new Active(
                                "lea@example.org", new ConsentRecord(ConsentText.V1, NOW, LATER)));
    }

    @Test
    void aConfirmationThatComesTooLateIsRefused() {
        assertThat(requested().confirm(TOO_LATE.minusMillis(1)).stage()).isInstanceOf(Active.class);
        assertRefused(() -> requested().confirm(TOO_LATE), "link-over");
        assertRefused(() -> ended().confirm(LATER), "link-over");
    }

    @Test
    void confirmingAndUnsubscribingTwiceChangesNothing() {
        assertThat(active().confirm(TOO_LATE)).isEqualTo(active());
        assertThat(ended().unsubscribe(TOO_LATE)).isEqualTo(ended());
    }

    @Test
    void theAddressGoesWithTheSubscriptionAndTheProofStaysThreeYears() {
        assertThat(ended().stage())
                .isEqualTo(new Ended(new ConsentRecord(ConsentText.V1, NOW, LATER), LATER));
        assertThat(ended().open()).isFalse();
        // In Berlin the year is over an hour earlier than in UTC.
        assertThat(ended().dueAt()).isEqualTo(Instant.parse("2029-12-31T23:00:00Z"));
        assertThat(active().unsubscribe(Instant.parse("2026-12-31T23:30:00Z")).dueAt())
                .isEqualTo(Instant.parse("2030-12-31T23:00:00Z"));
    }

    @Test
    void whatWasNeverConfirmedCannotBeUnsubscribed() {
        assertRefused(() -> requested().unsubscribe(LATER), "link-unknown");
    }

    @Test
    void anotherRequestSendsTheLinkAgainAndBeginsTheSevenDaysAnew() {
        Subscription again = requested().requestedAgain(ConsentText.V1, LATER);

        assertThat(again.letterDue()).isNotEqualTo(requested().letterDue());
        assertThat(again.confirmationCode()).isEqualTo(requested().confirmationCode());
        assertThat(again.dueAt()).isEqualTo(LATER.plus(Duration.ofDays(7)));
    }

    @Test
    void nobodyIsPesteredWithLetters() {
        Subscription subscription = requested();
        for (int times = 1; times < Subscription.MOST_LETTERS; times++) {
            subscription = subscription.requestedAgain(ConsentText.V1, NOW.plusSeconds(times));
        }
        String last = subscription.letterDue();

        Subscription more = subscription.requestedAgain(ConsentText.V1, LATER);

        assertThat(more.letterDue()).isEqualTo(last);
        assertThat(more.dueAt()).isEqualTo(subscription.dueAt());
        // Once it is over, it begins anew, whether the sweep has come by or not.
        assertThat(more.requestedAgain(ConsentText.V1, TOO_LATE.plusSeconds(9)).letterDue())
                .isNotEqualTo(last);
    }

    @Test
    void aSubscriberIsRemindedOnceADay() {
        String first = active().requestedAgain(ConsentText.V1, LATER).letterDue();

        assertThat(first).startsWith("reminder:");
        assertThat(active().requestedAgain(ConsentText.V1, LATER.plusSeconds(60)).letterDue())
                .isEqualTo(first);
        assertThat(active().requestedAgain(ConsentText.V1, TOO_LATE).letterDue())
                .isNotEqualTo(first);
        assertThat(active().requestedAgain(ConsentText.V1, LATER).stage())
                .isInstanceOf(Active.class);
    }

    @Test
    void addressesAreRecognisedByAKeyedHashWhateverTheirCase(@TempDir Path data) throws Exception {
        MailboxHash hash = new MailboxHash(MailboxKey.of(data.resolve("newsletter")));
        MailboxHash afterARestart = new MailboxHash(MailboxKey.of(data.resolve("newsletter")));
        MailboxHash elsewhere = new MailboxHash(MailboxKey.of(data.resolve("other")));
        var lea = new MailAddress("lea@example.org");

        assertThat(hash.of(lea))
                .isEqualTo(hash.of(new MailAddress("LEA(at)Example.org")))
                .isEqualTo(afterARestart.of(lea))
                .isNotEqualTo(elsewhere.of(lea))
                .doesNotContain("lea");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        data.resolve("newsletter/mailbox.key"))))
                .isEqualTo("rw-------");
    }

    private static void assertRefused(Runnable wish, String code) {
        assertThatThrownBy(wish::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.status()).isEqualTo(410);
                        });
    }

    private static Subscription requested() {
        return Subscription.requested(
                "lea@example.org", "hash", ConsentText.V1, new Codes("id", "in", "out"), NOW);
    }

    private static Subscription active() {
        return requested().confirm(LATER);
    }

    private static Subscription ended() {
        return active().unsubscribe(LATER);
    }
}
