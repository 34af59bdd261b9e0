package de.buendnis.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.util.Date;
import java.util.Objects;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one mail to the mail server and says what came of it. */
final class Delivery {

    private final JavaMailSender server;
    private final InternetAddress from;

    Delivery(JavaMailSender server, String from) {
        this.server = server;
        this.from = parse(from);
        if (server instanceof JavaMailSenderImpl sender) {
            // Jakarta Mail waits for ever unless told otherwise. An exchange has about eight steps:
            // together they stay below the lease of a row.
            set(sender, "mail.smtp.connectiontimeout", "10000");
            set(sender, "mail.smtp.timeout", "20000");
            set(sender, "mail.smtp.writetimeout", "20000");
            // An umlaut before the @ goes out as it is (RFC 6531) or is refused, never altered.
            set(sender, "mail.mime.allowutf8", "true");
        }
    }

    Outcome send(MailRow row) {
        MimeMessage letter;
        try {
            letter = letter(row);
        } catch (MessagingException unfit) {
            return new Outcome.Refused(String.valueOf(unfit.getMessage()));
        }
        try {
            server.send(letter);
            return new Outcome.Sent();
        } catch (MailException failure) {
            return SmtpAnswer.outcome(failure);
        }
    }

    private MimeMessage letter(MailRow row) throws MessagingException {
        MimeMessage letter = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(letter, row.html() != null, UTF_8.name());
        parts.setFrom(from);
        parts.setTo(recipient(row.to()));
        parts.setSubject(row.subject());
        String text = Objects.requireNonNull(row.text(), "a mail to be sent still has its text");
        if (row.html() == null) {
            parts.setText(text);
        } else {
            parts.setText(text, row.html());
        }
        letter.setSentDate(Date.from(row.createdAt()));
        letter.setHeader("Message-ID", "<" + row.messageName() + "@" + domain(from) + ">");
        // RFC 3834: holiday notes and other robots do not answer.
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    /**
     * The part before the @ is the recipient's own; only the domain has another form on the wire.
     */
    private static InternetAddress recipient(String address) throws MessagingException {
        int at = address.lastIndexOf('@');
        try {
            String domain = IDN.toASCII(address.substring(at + 1));
            InternetAddress recipient =
                    new InternetAddress(address.substring(0, at + 1) + domain, true);
            recipient.validate();
            return recipient;
        } catch (IllegalArgumentException unfit) {
            throw new MessagingException("not a domain: " + address.substring(at + 1), unfit);
        }
    }

    private static InternetAddress parse(String from) {
        try {
            InternetAddress sender = new InternetAddress(from, true);
            if (sender.getPersonal() != null) {
                sender.setPersonal(sender.getPersonal(), UTF_8.name());
            }
            return sender;
        } catch (MessagingException | java.io.UnsupportedEncodingException unfit) {
            throw new IllegalArgumentException("buendnis.mail.from: " + from, unfit);
        }
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static void set(JavaMailSenderImpl sender, String key, String value) {
        sender.getJavaMailProperties().putIfAbsent(key, value);
    }
}
