package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The year again, on phones that run no scripts, while each service dies once at a moment that
 * nobody chose: it ends the same, and nobody is mailed twice. A mail that was under way at that
 * moment is released by hand.
 */
@Journey
class KilledServicesTest {

    @Test
    void theYearEndsTheSameWhenEachServiceIsKilledOnce(Platform platform) {
        try (MailRoom mails = new MailRoom(platform);
                Operator operator = Operator.signedIn(platform);
                Killer killer = Killer.seeded(platform)) {
            platform.whileOthersWait(
                    () ->
                            killer.killed().stream()
                                    .filter(mails::hasUncertain)
                                    .forEach(operator::sendsAgain));
            new YearStory(
                            platform,
                            Cast.another(),
                            platform::patientPersonWithoutScripts,
                            Album.closed(),
                            killer::step)
                    .tell();
            killer.finish();
            Killer.VICTIMS.forEach(operator::waitsUntilItRuns);
            assertThat(killer.killed()).isEqualTo(Killer.VICTIMS);
        } finally {
            platform.whileOthersWait(() -> {});
        }
    }
}
