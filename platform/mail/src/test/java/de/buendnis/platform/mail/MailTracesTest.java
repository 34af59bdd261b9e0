package de.buendnis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;

/** A mail belongs to what caused it, from the row to the line in the log about its sending. */
@ExtendWith(OutputCaptureExtension.class)
class MailTracesTest {

    private static final TestTopics NAMES = TestTopics.of(MailTracesTest.class);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "00-" + TRACE + "-b7ad6b7169203331-01";

    @EnableAutoConfiguration
    static class Service {}

    @Test
    void mailsAndRunsGoOnWithTheTraceInWhichTheyWereWrittenDown(CapturedOutput output) {
        GreenMail postOffice = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
        postOffice.start();
        try (var service =
                new SpringApplicationBuilder(Service.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.application.name=letters",
                                "--spring.mongodb.uri=" + TestServers.mongo(NAMES.database()),
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + postOffice.getSmtp().getPort())) {
            MailQueue queue = service.getBean(MailQueue.class);
            MongoOperations mongo = service.getBean(MongoOperations.class);
            Mail letter = new Mail("a@example.org", "Grüße", "Text");
            service.getBean(Traces.class)
                    .causedBy(CAUSE, "test.click")
                    .observe(
                            () -> {
                                queue.enqueue("one", letter);
                                queue.run("edition").prepare(Map.of("a", letter));
                            });
            queue.run("edition").release();

            String ofOne = trace(mongo, "one");
            assertThat(ofOne).startsWith("00-" + TRACE);
            assertThat(trace(mongo, "edition:a")).isEqualTo(Traces.inTheLogOnly(ofOne));
            await().untilAsserted(
                            () ->
                                    assertThat(output)
                                            .contains(
                                                    "["
                                                            + TRACE
                                                            + "] MailDispatch: mail one has left",
                                                    "["
                                                            + TRACE
                                                            + "] MailDispatch: mail edition:a has left"));
            await().untilAsserted(
                            () ->
                                    assertThat(
                                                    service.getBean(MeterRegistry.class)
                                                            .get("buendnis.mails.delivery")
                                                            .tag("outcome", "sent")
                                                            .timer()
                                                            .count())
                                            .isEqualTo(2));
            mongo.dropCollection(MailRow.class);
        } finally {
            postOffice.stop();
        }
    }

    private static String trace(MongoOperations mongo, String id) {
        return Objects.requireNonNull(mongo.findById(id, MailRow.class)).trace();
    }
}
