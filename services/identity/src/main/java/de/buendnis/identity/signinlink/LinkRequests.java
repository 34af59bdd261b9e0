package de.buendnis.identity.signinlink;

import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.web.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Somebody asks for a link. Nobody can tell from the answer, or from its time, whether the address
 * is known.
 */
@Component
public class LinkRequests {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRequests.class);

    private static final int MOST_LINKS = 20;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final RegistryAddresses addresses;
    private final SignInLinks links;
    private final Coordinators coordinators;
    private final MailQueue mails;
    private final AsyncTaskExecutor afterwards;
    private final String linkPage;
    private final Clock clock = Clock.systemUTC();

    LinkRequests(
            RegistryAddresses addresses,
            SignInLinks links,
            Coordinators coordinators,
            MailQueue mails,
            AsyncTaskExecutor afterwards,
            LinkProperties properties) {
        this.addresses = addresses;
        this.links = links;
        this.coordinators = coordinators;
        this.mails = mails;
        this.afterwards = afterwards;
        this.linkPage = properties.baseUrl() + "/identitaet" + LinkPages.PATH + "?code=";
    }

    /**
     * Mails the links of this address, if it has any.
     *
     * @param field of the form, named in a refusal
     * @return the address as it was understood
     */
    public String request(@Nullable String typed, String field) {
        String address = TypedAddress.normalised(typed, field);
        List<Coordinator> found = ask(address);
        // After the answer, because making links takes time that unknown addresses do not need.
        afterwards.execute(() -> mail(address, found));
        return address;
    }

    private List<Coordinator> ask(String address) {
        try {
            return addresses.of(address);
        } catch (RegistryAddresses.RegistryAway away) {
            LOG.warn("no sign-in links can be made", away);
            throw RuleViolation.unavailable(
                    "registry-away",
                    "Die Anmeldung mit Link ist gerade nicht möglich, weil das Verzeichnis der Bündnisse"
                            + " nicht erreichbar ist. Versuchen Sie es in einigen Minuten noch einmal.");
        }
    }

    private void mail(String address, List<Coordinator> found) {
        String mailbox = address.toLowerCase(Locale.ROOT);
        if (found.isEmpty()) {
            return;
        }
        if (links.issuedSince(mailbox, clock.instant().minus(WITHIN)) + found.size() > MOST_LINKS) {
            LOG.warn("no more sign-in links within the hour for one address");
            return;
        }
        List<LinkMail.Line> lines =
                found.stream()
                        .peek(coordinators::remember)
                        .map(
                                known ->
                                        new LinkMail.Line(
                                                known, linkPage + links.issue(known, mailbox)))
                        .toList();
        mails.enqueue("sign-in-link:" + UUID.randomUUID(), LinkMail.to(address, lines));
    }
}
