package de.buendnis.consultation.request;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Makes the opaque part of the addresses of requesters' pages: whoever knows it may read them. */
@Component
class PageKeys {

    /** Nobody guesses 192 bits. */
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
