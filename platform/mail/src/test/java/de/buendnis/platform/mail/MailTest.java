package de.buendnis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.buendnis.platform.testkit.HouseRules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailTest {

    @Test
    void aLineBreakCannotSmuggleInAnotherRecipient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("a@example.org\r\nBcc: b@example.org", "Hallo", "Text"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("a@example.org", "Hallo\nBcc: b@example.org", "Text"));
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        MailSettings settings = defaults();

        assertThat(settings.retryAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.retryAfter(3)).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.retryAfter(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theModuleKeepsTheRulesOfTheHouse() {
        HouseRules.checkLibrary("de.buendnis.platform.mail");
    }

    private static MailSettings defaults() {
        MailSettings[] bound = new MailSettings[1];
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .run(context -> bound[0] = context.getBean(MailSettings.class));
        return bound[0];
    }

    @EnableConfigurationProperties(MailSettings.class)
    static class Settings {}
}
