package de.buendnis.faults.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.buendnis.faults.system.TestedSystem;
import de.buendnis.faults.traffic.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All proofs together. */
public final class Proofs implements AutoCloseable {

    /** As many mails as an instance has under way at once. */
    private static final int CONNECTIONS = 2;

    private final TestedSystem system;
    private final Ledger ledger;
    private final List<String> services;
    private final MongoClient databases;
    private int uncertainBefore;

    public Proofs(TestedSystem system, Ledger ledger, List<String> services) {
        this.system = system;
        this.ledger = ledger;
        this.services = services;
        this.databases = MongoClients.create(system.databaseAddress());
    }

    /**
     * What came of a round.
     *
     * @param recovery from then on until all was quiet
     * @param uncertain mails of which nobody knows whether they arrived, of all rounds so far
     * @param records on all topics
     */
    public record Verdict(Duration recovery, List<String> findings, int uncertain, int records) {}

    /** Waits until all is quiet, and looks. */
    public Verdict judge(Instant faultEnded, Random random) {
        List<String> moving = new Quiet(databases, system.brokerAddress()).await();
        Duration recovery = Duration.between(faultEnded, Instant.now());
        World world =
                World.look(databases, system.brokerAddress(), Mailbag.of(system.mails()), ledger);
        var findings = new Findings();
        moving.forEach(what -> findings.add("not quiet: %s", what));
        CommandProof.look(world, findings);
        OrderProof.look(world, findings);
        ViewProof.look(world, findings, random, services);
        ReactionProof.look(world, findings);
        int uncertain = MailProof.look(world, findings);
        int most = CONNECTIONS * senders();
        findings.require(
                uncertain - uncertainBefore <= most,
                "%d mails became uncertain, there are only %d connections",
                uncertain - uncertainBefore,
                most);
        uncertainBefore = uncertain;
        int records = world.topics().values().stream().mapToInt(List::size).sum();
        return new Verdict(recovery, new ArrayList<>(findings.all()), uncertain, records);
    }

    private int senders() {
        return system.instances("registry").size() + system.instances("newsletter").size();
    }

    @Override
    public void close() {
        databases.close();
    }
}
