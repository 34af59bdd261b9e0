package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Desk.Form;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader who subscribes, waits for the mail and confirms. */
final class SubscriberStory implements Story {

    private static final Pattern CODE = Pattern.compile("/newsletter/bestaetigen\\?code=([\\w-]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AFTERWARDS = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Desk newsletter;
    private final Ledger ledger;
    private final String mails;
    private final BooleanSupplier over;

    /**
     * @param mails where the mail catcher answers
     * @param over whether the round has ended, and nobody waits long any more
     */
    SubscriberStory(Desk newsletter, Ledger ledger, String mails, BooleanSupplier over) {
        this.newsletter = newsletter;
        this.ledger = ledger;
        this.mails = mails;
        this.over = over;
    }

    @Override
    public void tell() {
        String address = "leser-%s@leserei.example".formatted(UUID.randomUUID());
        if (!newsletter
                .send(new Form("/newsletter", Desk.ANY, Map.of("address", address)))
                .isFine()) {
            throw new Desk.Refused("subscription of " + address);
        }
        String code = code(address);
        // A mail of which nobody knows whether it left is for the desk to decide about.
        if (!code.isEmpty()) {
            String link = "/newsletter/bestaetigen?code=" + code;
            if (newsletter.send(new Form(link, Desk.ANY, Map.of())).isFine()) {
                ledger.subscribe(address);
            }
        }
    }

    private String code(String address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (over.getAsBoolean()) {
                Instant soon = Instant.now().plus(AFTERWARDS);
                end = soon.isBefore(end) ? soon : end;
            }
            Matcher code = CODE.matcher(mailsTo(address));
            if (code.find()) {
                return code.group(1);
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        return "";
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
