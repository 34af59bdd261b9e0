package de.buendnis.faults.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.buendnis.faults.proof.Quiet.Calm;
import de.buendnis.faults.signin.Identity;
import de.buendnis.faults.signin.Staff;
import de.buendnis.faults.system.TestedSystem;
import de.buendnis.faults.traffic.Ledger;
import de.buendnis.faults.traffic.Operator;
import de.buendnis.faults.traffic.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** All proofs together. */
public final class Proofs implements AutoCloseable {

    private final TestedSystem system;
    private final Ledger ledger;
    private final MongoClient databases;
    private final Mailbag mails;
    private final UncertainProof uncertain;
    private final PortalProof portals;
    private final SignInProof signIns;

    public Proofs(TestedSystem system, Ledger ledger, Identity identity, Staff staff) {
        this.system = system;
        this.ledger = ledger;
        this.databases = MongoClients.create(system.databaseAddress());
        this.mails = new Mailbag(system.mails());
        this.uncertain = new UncertainProof(new Operator(system, staff.people().getLast()));
        this.portals = new PortalProof(system.portals().stream().map(PublicPages::new).toList());
        this.signIns = new SignInProof(system, identity, staff, ledger);
    }

    /**
     * What came of a round.
     *
     * @param recovery from the end of the fault until all was quiet and the public saw it
     * @param last what moved last
     * @param records on all topics
     * @param uncertain mails of which nobody knew whether they arrived, in all rounds so far
     * @param asked how many pages the public asked for
     * @param shown what the portals told the public at last
     */
    public record Verdict(
            Duration recovery,
            String last,
            int records,
            int uncertain,
            int asked,
            String shown,
            List<String> findings) {}

    /** Waits until all is quiet, and looks. */
    public Verdict judge(Instant faultEnded, Expected expected, Visitors visitors, Random random)
            throws InterruptedException {
        Calm calm = new Quiet(databases, system.brokerAddress()).await();
        Duration recovery = Duration.between(faultEnded, Instant.now());
        var findings = new Findings();
        calm.moving().forEach(what -> findings.add("not quiet: %s", what));
        World world = world();
        String missing = portals.look(world, findings);
        if (!missing.isEmpty()) {
            recovery = Duration.between(faultEnded, Instant.now());
        }
        CommandProof.look(world, findings);
        OrderProof.look(world, findings);
        ViewProof.look(world, findings, random, system);
        ReactionProof.look(world, findings);
        AdviceProof.look(world, findings);
        MailProof.look(world, findings);
        uncertain.look(world, expected, findings);
        signIns.look(findings);
        visitors.leave().stream()
                .filter(failure -> !expected.silent().contains(failure.portal()))
                .forEach(failure -> findings.add("no answer to the public: %s", failure.what()));
        return new Verdict(
                recovery,
                missing.isEmpty() ? calm.last() : missing,
                world.topics().values().stream().mapToInt(List::size).sum(),
                uncertain.count(),
                visitors.asked(),
                portals.shown(),
                findings.all());
    }

    /**
     * After the last round: the operator decides about what is uncertain, and then everybody has
     * everything once.
     */
    public List<String> settle() {
        uncertain.decide();
        Calm calm = new Quiet(databases, system.brokerAddress()).await();
        var findings = new Findings();
        calm.moving().forEach(what -> findings.add("not quiet: %s", what));
        World world = world();
        MailProof.look(world, findings);
        uncertain.look(world, new Expected(0, Map.of(), Set.of()), findings);
        return findings.all();
    }

    private World world() {
        return World.look(databases, system.brokerAddress(), mails.arrivals(), ledger);
    }

    @Override
    public void close() {
        databases.close();
    }
}
