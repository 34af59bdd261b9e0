package de.buendnis.faults.proof;

import de.buendnis.faults.signin.Identity;
import de.buendnis.faults.signin.LinkSignIn;
import de.buendnis.faults.signin.LinkSignIn.Outcome;
import de.buendnis.faults.signin.Person;
import de.buendnis.faults.signin.Staff;
import de.buendnis.faults.signin.Tokens;
import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.TestedSystem;
import de.buendnis.faults.traffic.Ledger;
import de.buendnis.faults.traffic.Link;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who was signed in, still is; a link signs in once; a password that was accepted opens, and the
 * one before does not.
 */
final class SignInProof {

    private static final List<String> WITH_OFFICE =
            List.of("registry", "events", "newsletter", "consultation");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestedSystem system;
    private final Identity identity;
    private final Staff staff;
    private final Ledger ledger;
    private final String keys;
    private final Map<Person, Tokens> before = new HashMap<>();
    private final Set<Link> looked = new HashSet<>();

    SignInProof(TestedSystem system, Identity identity, Staff staff, Ledger ledger) {
        this.system = system;
        this.identity = identity;
        this.staff = staff;
        this.ledger = ledger;
        this.keys = identity.keys(identity.instances().getFirst());
        remember();
    }

    void look(Findings findings) {
        String finding;
        while ((finding = identity.findings().poll()) != null) {
            findings.add("%s", finding);
        }
        for (Instance instance : identity.instances()) {
            String shown = identity.keys(instance);
            findings.require(shown.equals(keys), "%s shows other keys: %s", instance.name(), shown);
            Person person = staff.people().getFirst();
            findings.require(
                    identity.renews(instance, tokens(person)),
                    "%s does not know that %s is signed in",
                    instance.name(),
                    person.id());
        }
        WITH_OFFICE.stream()
                .flatMap(service -> system.instances(service).stream())
                .forEach(instance -> lookAt(instance, findings));
        ledger.links().stream().filter(looked::add).forEach(link -> again(link, findings));
        staff.first().wrong().forEach(what -> findings.add("%s", what));
        remember();
    }

    /** Tokens of before the fault are as good after it. */
    private void lookAt(Instance instance, Findings findings) {
        Person person = staff.people().getLast();
        int status = ask(instance, tokens(person));
        findings.require(
                status == 200,
                "%s answers %d to a token of before the round",
                instance.name(),
                status);
    }

    private Tokens tokens(Person person) {
        return Objects.requireNonNull(before.get(person));
    }

    private void remember() {
        staff.people().forEach(person -> before.put(person, person.tokens()));
    }

    /** It has signed somebody in, or does so now; and then never again. */
    private void again(Link link, Findings findings) {
        boolean used = link.accepted() > 0;
        var tries = new LinkSignIn(identity).tries(link.code());
        if (!used && tries.getFirst().press() == Outcome.ACCEPTED) {
            link.accept();
        }
        tries.stream().filter(one -> one.press() == Outcome.ACCEPTED).forEach(one -> link.accept());
        findings.require(
                link.accepted() == 1 || (link.accepted() == 0 && !link.isKnown()),
                "a link has signed somebody in %d times, each try was answered: %s",
                link.accepted(),
                link.isKnown());
    }

    private static int ask(Instance instance, Tokens tokens) {
        String page = instance.address() + "/verwaltung/betrieb/" + instance.service();
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(page))
                                    .timeout(Duration.ofSeconds(20))
                                    .header("Authorization", "Bearer " + tokens.access())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
