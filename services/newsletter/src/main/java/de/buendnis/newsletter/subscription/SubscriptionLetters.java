package de.buendnis.newsletter.subscription;

import de.buendnis.newsletter.subscription.Stage.Active;
import de.buendnis.newsletter.subscription.Stage.Ended;
import de.buendnis.newsletter.subscription.Stage.Requested;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.web.wording.GermanTimes;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The letters about a subscription. They ask or tell one thing and advertise nothing: before the
 * confirmation, anything else would be unsolicited (§ 7 UWG).
 */
@Component
class SubscriptionLetters {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ITemplateEngine templates;
    private final SubscriptionLinks links;

    SubscriptionLetters(ITemplateEngine templates, SubscriptionLinks links) {
        this.templates = templates;
        this.links = links;
    }

    /** What is owed at this stage; nothing to those who have left. */
    Optional<Mail> to(Subscription subscription) {
        return switch (subscription.stage()) {
            case Requested requested -> Optional.of(confirmation(subscription, requested));
            case Active active -> Optional.of(reminder(subscription, active));
            case Ended ended -> Optional.empty();
        };
    }

    private Mail confirmation(Subscription subscription, Requested requested) {
        URI link = links.confirm(subscription);
        String requestedAt = GermanTimes.moment(requested.at());
        Instant over = requested.at().plus(Subscription.CONFIRMED_WITHIN);
        String until = GermanTimes.weekday(LocalDate.ofInstant(over, BERLIN));
        String text =
                """
                Nur noch ein Schritt

                Jemand hat diese Adresse für unseren Newsletter angemeldet, am %s. Waren Sie das? Dann öffnen Sie bitte diese Adresse und bestätigen Sie dort:

                %s

                Sie waren es nicht? Dann müssen Sie nichts tun. Ohne Bestätigung löschen wir die Adresse am %s.

                Servicestelle Lokale Bündnisse für Familie
                Impressum: %s
                Datenschutz: %s
                """
                        .formatted(
                                requestedAt,
                                link,
                                until,
                                links.page("/impressum"),
                                links.page("/datenschutz"));
        Context details = details(Map.of("requestedAt", requestedAt, "link", link, "until", until));
        return new Mail(
                        requested.address(),
                        "Bitte bestätigen Sie Ihre Newsletter-Anmeldung",
                        text,
                        templates.process("mail/confirmation", details))
                .urgent();
    }

    private Mail reminder(Subscription subscription, Active active) {
        String text =
                """
                Guten Tag,

                jemand hat diese Adresse noch einmal für unseren Newsletter angemeldet. Das ist nicht nötig: Sie bekommen ihn schon, und dabei bleibt es.

                Sie möchten ihn nicht mehr? Hier bestellen Sie ihn ab:
                %s

                Servicestelle Lokale Bündnisse für Familie
                Impressum: %s
                Datenschutz: %s
                """
                        .formatted(
                                links.unsubscribe(subscription),
                                links.page("/impressum"),
                                links.page("/datenschutz"));
        return new Mail(active.address(), "Sie bekommen unseren Newsletter schon", text).urgent();
    }

    private Context details(Map<String, Object> details) {
        Context context = new Context(Locale.GERMAN, details);
        context.setVariable("imprint", links.page("/impressum"));
        context.setVariable("privacy", links.page("/datenschutz"));
        return context;
    }
}
