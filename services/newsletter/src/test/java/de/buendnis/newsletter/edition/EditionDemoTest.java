package de.buendnis.newsletter.edition;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.newsletter.NewsletterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's edition goes out by the real run, and is the same however often it is loaded. */
@NewsletterTest
class EditionDemoTest {

    @Autowired private Editions editions;
    @Autowired private EditionCommands commands;
    @Autowired private Archive archive;

    @Test
    void itIsSentOnceHoweverOftenItIsLoaded() {
        var demo = new EditionDemo(editions, commands);
        assertThat(demo.load()).isFalse();

        soon().until(demo::load);
        assertThat(demo.load()).isTrue();

        assertThat(demo.hasData()).isTrue();
        assertThat(archive.find("zeit-fuer-familie").orElseThrow().pieces()).hasSize(3);
    }
}
