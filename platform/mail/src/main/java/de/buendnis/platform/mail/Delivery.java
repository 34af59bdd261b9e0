package de.buendnis.platform.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
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
        if (row.unsubscribe() != null) {
            // RFC 8058: mail programs offer a button that posts there, without opening a page.
            letter.setHeader("List-Unsubscribe", "<" + row.unsubscribe() + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return letter;
    }

    /**
     * The domain has a form of its own on the wire; the part before the @ has none, unless both
     * servers know RFC 6531, which few do. Jakarta Mail would alter it silently.
     */
    private static InternetAddress recipient(String address) throws MessagingException {
        int at = address.lastIndexOf('@') + 1;
        String name = address.substring(0, at);
        if (!US_ASCII.newEncoder().canEncode(name)) {
            throw new MessagingException("letters beyond ASCII before the @");
        }
        try {
            return new InternetAddress(
                    name + IDN.toASCII(address.substring(at), IDN.USE_STD3_ASCII_RULES), true);
        } catch (IllegalArgumentException unfit) {
            throw new MessagingException("not a domain: " + address.substring(at), unfit);
        }
    }

    private static InternetAddress parse(String from) {
        try {
            InternetAddress sender = new InternetAddress(from, true);
            if (sender.getPersonal() != null) {
                sender.setPersonal(sender.getPersonal(), UTF_8.name());
            }
            return sender;
        } catch (MessagingException | UnsupportedEncodingException unfit) {
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
