package de.buendnis.portal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The trace of a click ends where everybody sees what it did. */
class ShownChangesTest extends PortalTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Logger log = (Logger) LoggerFactory.getLogger(ShownChanges.class);
    private final Lines lines = new Lines();
    @Autowired private TopicIndex index;

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void aChangeIsShownAsAPartOfTheClickThatCausedIt() {
        await().until(() -> index.asOf().isPresent());

        send(traced(1));
        // The same state once more and an older one are no news, the next version is.
        send(traced(1));
        send(traced(3));
        send(traced(2));
        send(traced(4));

        await().until(() -> lines.written.size() >= 3);
        assertThat(lines.written).containsExactly(shown(1), shown(3), shown(4));
    }

    private static String shown(long version) {
        return TRACE + ": registry.alliance/shown is shown in version " + version;
    }

    private static AllianceMessage traced(long version) {
        AllianceMessage message = SampleAlliances.message("shown", version, null);
        return AllianceMessage.newBuilder(message)
                .setEnvelope(
                        Envelope.newBuilder(message.getEnvelope())
                                .setTrace("00-" + TRACE + "-b7ad6b7169203331-01")
                                .build())
                .build();
    }

    /** What was logged, and in which trace. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            written.add(
                    event.getMDCPropertyMap().get("traceId") + ": " + event.getFormattedMessage());
        }
    }
}
