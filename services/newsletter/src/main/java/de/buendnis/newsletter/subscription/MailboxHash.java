package de.buendnis.newsletter.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.web.input.MailAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises an address without keeping it. Without the key, which is not in the database, nobody
 * can try addresses out.
 */
final class MailboxHash {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    MailboxHash(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** Upper and lower case are the same mailbox, as nearly everywhere. */
    String of(MailAddress address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash =
                    mac.doFinal(address.deliverable().toLowerCase(Locale.ROOT).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
