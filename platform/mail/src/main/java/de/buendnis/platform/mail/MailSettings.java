package de.buendnis.platform.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param from the sender, with or without a name
 * @param connections how many mails are under way at once, and so how many a crash leaves uncertain
 * @param poll how often the queue is looked at when nobody says that something came
 * @param lease longer than a slow mail server takes for one mail, see {@link Delivery}
 * @param firstRetry pause after the first attempt; it doubles with each
 * @param longestRetry where the doubling ends
 * @param instance names this instance among others of its service, also after a restart
 * @param giveUpAfter from the enqueueing on; RFC 5321 § 4.5.4.1 asks for four to five days
 */
@ConfigurationProperties("buendnis.mail")
record MailSettings(
        @DefaultValue("Lokale Bündnisse für Familie <noreply@buendnisse.example>") String from,
        @DefaultValue("2") int connections,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("4d") Duration giveUpAfter,
        @Nullable String instance) {

    /** The name of this instance: the host's, unless another one is given. */
    String instanceName() {
        if (instance != null) {
            return instance;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "only";
        }
    }

    /** The pause after so many attempts. */
    Duration retryAfter(int attempts) {
        // Shifting further would overflow, and the longest pause is long reached by then.
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(longestRetry) > 0 ? longestRetry : doubled;
    }
}
