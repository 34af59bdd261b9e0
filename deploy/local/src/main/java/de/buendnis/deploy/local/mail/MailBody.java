package de.buendnis.deploy.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/**
 * What a mail says.
 *
 * @param text the plain version; empty if there is none
 * @param html the version with markup; empty if there is none
 */
record MailBody(String text, String html) {

    static MailBody of(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return new MailBody("", "");
        }
        if (part.getContent() instanceof Multipart parts) {
            MailBody all = new MailBody("", "");
            for (int index = 0; index < parts.getCount(); index++) {
                all = all.or(of(parts.getBodyPart(index)));
            }
            return all;
        }
        if (part.isMimeType("text/html")) {
            return new MailBody("", String.valueOf(part.getContent()));
        }
        return part.isMimeType("text/*")
                ? new MailBody(String.valueOf(part.getContent()), "")
                : new MailBody("", "");
    }

    private MailBody or(MailBody other) {
        return new MailBody(text.isEmpty() ? other.text : text, html.isEmpty() ? other.html : html);
    }
}
