package de.buendnis.faults.traffic;

import de.buendnis.faults.signin.LinkSignIn;
import de.buendnis.faults.signin.LinkSignIn.Outcome;
import de.buendnis.faults.signin.LinkSignIn.Try;
import de.buendnis.faults.signin.Person;
import de.buendnis.faults.traffic.Desk.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A coordinator signs in by a link, which somebody else redeems at the same moment at the other
 * instance, and edits the portrait.
 *
 * @param desks of whoever is signed in by then
 */
record CoordinatorStory(
        String address,
        LinkSignIn signIn,
        MailReader mails,
        Ledger ledger,
        Function<Person, Desks> desks)
        implements Story {

    private static final Pattern CODE = Pattern.compile("/identitaet/link\\?code=([\\w-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public void tell() {
        signIn.request(address);
        // One that died after its answer has sent nothing: whoever waits in vain asks again later.
        mails.find(CODE, address, PATIENCE).flatMap(this::redeem).ifPresent(this::work);
    }

    private Optional<Person> redeem(String code) {
        Link link = ledger.link(code);
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Optional<Try>>> racing =
                    signIn.tries(code).stream()
                            .map(
                                    one ->
                                            CompletableFuture.supplyAsync(
                                                    () -> press(link, one), racers))
                            .toList();
            return racing.stream()
                    .flatMap(one -> one.join().stream())
                    .findFirst()
                    .flatMap(Try::person);
        }
    }

    private static Optional<Try> press(Link link, Try one) {
        Outcome outcome = one.press();
        switch (outcome) {
            case ACCEPTED -> link.accept();
            case UNKNOWN -> link.lose();
            case REFUSED -> {
                // The other was faster.
            }
        }
        return outcome == Outcome.ACCEPTED ? Optional.of(one) : Optional.empty();
    }

    private void work(Person coordinator) {
        Desks own = desks.apply(coordinator);
        var unused =
                own.at("registry")
                        .carryOut(
                                Store.ALLIANCE,
                                new Form(
                                        "/mein-buendnis/profil/auf-einen-blick",
                                        Desk.ANY,
                                        Map.of("summary", "Wir über uns: " + coordinator.id())));
        if (own.has("consultation")) {
            unused =
                    own.at("consultation")
                            .carryOut(
                                    Store.REQUEST,
                                    new Form(
                                            "/mein-buendnis/beratung/neu",
                                            Desk.ANY,
                                            Map.of(
                                                    "type", "FURTHER_DEVELOPMENT",
                                                    "topic", "PUBLIC_RELATIONS",
                                                    "text", "Wie werden wir bekannter?",
                                                    "mail", address)));
        }
    }
}
