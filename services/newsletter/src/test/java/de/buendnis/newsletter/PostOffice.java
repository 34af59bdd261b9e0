package de.buendnis.newsletter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the mails of the service under test. */
public final class PostOffice {

    private static final GreenMail SERVER =
            new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));

    private PostOffice() {}

    /** The mails that have come to this address so far. */
    public static List<MimeMessage> mailsTo(String address) {
        return Stream.of(SERVER.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
    }

    /** Everything that a mail says, decoded. */
    public static String body(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Tells the service where it is. */
    static final class Opening
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (!SERVER.isRunning()) {
                SERVER.start();
            }
            TestPropertyValues.of(
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + SERVER.getSmtp().getPort())
                    .applyTo(context);
        }
    }
}
