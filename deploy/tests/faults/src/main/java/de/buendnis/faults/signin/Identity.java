package de.buendnis.faults.signin;

import de.buendnis.faults.signin.Browser.Answer;
import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.TestedSystem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The instances of identity, as people use them. */
public final class Identity {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final List<Instance> instances;
    private final String baseUrl;
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();

    public Identity(TestedSystem system) {
        this.instances = system.instances("identity");
        this.baseUrl = system.baseUrl();
    }

    /** Something that is done at one instance. */
    interface Step<T> {

        T at(Browser browser) throws IOException;
    }

    /** What must not have happened to anybody; the proofs ask for it. */
    public Queue<String> findings() {
        return findings;
    }

    /** The keys by which an instance lets tokens be checked. */
    public String keys(Instance instance) {
        return insist(
                List.of(instance),
                browser -> browser.get(CodeFlow.IDENTITY + "/oauth2/jwks").body());
    }

    /** Whether an instance gives new tokens for these, to the same person. */
    public boolean renews(Instance instance, Tokens tokens) {
        return insist(List.of(instance), browser -> flow().renewed(browser, tokens))
                .filter(renewed -> renewed.person().equals(tokens.person()))
                .isPresent();
    }

    public List<Instance> instances() {
        return instances;
    }

    Browser browser(Instance instance) {
        return new Browser(instance, baseUrl);
    }

    CodeFlow flow() {
        return new CodeFlow(baseUrl);
    }

    /** Signs somebody of the staff in. */
    public Person signIn(Account account) {
        return insist(
                browser -> {
                    Answer answer =
                            CodeFlow.password(browser, account.address(), account.password());
                    // Whoever tried just before this one was killed may have to wait.
                    if (answer.status() != 302) {
                        throw new IOException(
                                "status %d for a password".formatted(answer.status()));
                    }
                    return person(browser).orElseThrow(() -> new IOException("no code"));
                });
    }

    Optional<Person> person(Browser browser) throws IOException {
        return flow().tokens(browser).map(tokens -> new Person(this, tokens));
    }

    Optional<Tokens> renew(Tokens old) throws IOException {
        IOException last = new IOException("identity does not run");
        for (Instance instance : anyOrder()) {
            try {
                return flow().renewed(browser(instance), old);
            } catch (IOException away) {
                last = away;
            }
        }
        throw last;
    }

    /** Does all of it with one instance, and from the beginning with another until it is done. */
    <T> T insist(Step<T> step) {
        return insist(anyOrder(), step);
    }

    private <T> T insist(List<Instance> among, Step<T> step) {
        Instant end = Instant.now().plus(PATIENCE);
        String last = "no answer";
        while (Instant.now().isBefore(end)) {
            for (Instance instance : among) {
                try {
                    return step.at(browser(instance));
                } catch (IOException unknown) {
                    last = unknown.toString();
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
        throw new IllegalStateException("sign-in: %s after %s".formatted(last, PATIENCE));
    }

    private List<Instance> anyOrder() {
        int first = ThreadLocalRandom.current().nextInt(instances.size());
        return IntStream.range(0, instances.size())
                .mapToObj(at -> instances.get((first + at) % instances.size()))
                .toList();
    }
}
