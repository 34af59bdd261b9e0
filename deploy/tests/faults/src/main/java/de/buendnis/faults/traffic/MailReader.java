package de.buendnis.faults.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who looks for a link in what has arrived.
 *
 * @param mails where the mail catcher answers
 * @param over whether the round has ended, and nobody waits long any more
 */
record MailReader(String mails, BooleanSupplier over) {

    private static final Duration AFTERWARDS = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The first group of the pattern in the mails to this address. */
    Optional<String> find(Pattern pattern, String address, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            if (over.getAsBoolean()) {
                Instant soon = Instant.now().plus(AFTERWARDS);
                end = soon.isBefore(end) ? soon : end;
            }
            Matcher found = pattern.matcher(mailsTo(address));
            if (found.find()) {
                return Optional.of(found.group(1));
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        return Optional.empty();
    }

    private String mailsTo(String address) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(mails + "/api/mails?to=" + address))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException away) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
