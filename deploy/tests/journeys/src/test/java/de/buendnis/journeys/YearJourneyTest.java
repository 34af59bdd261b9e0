package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The year of the initiative, through all services. */
@Journey
class YearJourneyTest {

    @Test
    void theYearIsLivedThrough(Platform platform) throws IOException {
        Map<String, Long> before = platform.processes();
        YearStory story =
                new YearStory(
                        platform,
                        Cast.ofTheDemo(),
                        platform::patientPerson,
                        Album.named("year"),
                        step -> System.out.println("The year: " + step));
        story.tell();

        // The office's confirmation, heard by the newsletter and by those who mail the coordinator.
        Journal journal = new Journal(Path.of("target", "system", "log"));
        assertThat(journal.traces("newsletter", "ItemStore: item .* waits for an edition"))
                .containsAnyElementsOf(
                        journal.traces("registry", "MailDispatch: mail .* has left"));
        assertThat(platform.processes()).as("nothing was restarted").isEqualTo(before);
        // Not asserted: it depends on the machine.
        String figure =
                "From the click to found by search: %d ms".formatted(story.untilFound().toMillis());
        System.out.println(figure);
        Files.writeString(Path.of("target", "figures.txt"), figure + System.lineSeparator());
    }
}
