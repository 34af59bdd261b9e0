package de.buendnis.newsletter.subscription;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * What names a new subscription. Nothing in a code tells whose it is, and nobody guesses 128 random
 * bits.
 */
record Codes(String id, String confirmation, String unsubscription) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    static Codes random() {
        return new Codes(UUID.randomUUID().toString(), code(), code());
    }

    private static String code() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
