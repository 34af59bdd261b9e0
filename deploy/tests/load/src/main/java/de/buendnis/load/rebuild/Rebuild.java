package de.buendnis.load.rebuild;

import de.buendnis.contracts.Topics;
import de.buendnis.load.figures.Medians;
import de.buendnis.load.system.Portal;
import de.buendnis.load.system.Work;
import de.buendnis.platform.servers.KafkaServer;
import de.buendnis.platform.servers.ServerPlace;
import de.buendnis.platform.servers.TopicSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast a portal without an index reads a whole topic, beside Kafka's own consumer. */
final class Rebuild {

    private static final int ROUNDS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(15);

    /** What the portal says when it has caught up for the first time. */
    private static final Pattern CAUGHT_UP = Pattern.compile("Read (\\d+) records in (\\d+) ms");

    private final Work work;
    private final String broker;
    private final int alliances;

    private Rebuild(Work work, String broker, int alliances) {
        this.work = work;
        this.broker = broker;
        this.alliances = alliances;
    }

    /**
     * What became of a portal with an empty folder.
     *
     * @param perSecond messages, from its first look at the log until readers could see all
     * @param completeAfter seconds from the start of its process
     */
    private record Result(double perSecond, double completeAfter) {}

    /** Argument: how many alliances. */
    static void main(String[] arguments) throws IOException {
        int alliances = Integer.parseInt(arguments[0]);
        try (Work work = Work.begin();
                KafkaServer kafka = KafkaServer.start(ServerPlace.temporary("load-kafka"))) {
            String broker = kafka.bootstrapServers();
            new TopicSetup(1, "").run(broker, Topics.all());
            long bytes = FullTopic.write(broker, alliances);
            new Rebuild(work, broker, alliances).run(bytes / alliances);
        }
    }

    private void run(long bytesEach) throws IOException {
        List<Double> floor = new ArrayList<>();
        Map<Portal.Flags, List<Result>> results = new EnumMap<>(Portal.Flags.class);
        for (int round = 0; round < ROUNDS; round++) {
            floor.add(KafkaMeasure.read(broker, alliances));
            for (Portal.Flags flags : Portal.Flags.values()) {
                results.computeIfAbsent(flags, first -> new ArrayList<>())
                        .add(portal(flags, flags + "-" + round));
            }
        }
        System.out.println(
                "Median of %d interleaved rounds over %,d alliances of %,d bytes"
                        .formatted(ROUNDS, alliances, bytesEach));
        System.out.println("| | messages/s | of the floor | complete after s |");
        System.out.println("| --- | --- | --- | --- |");
        System.out.println(
                "| ConsumerPerformance | %.0f | 1.00 | |"
                        .formatted(Medians.median(floor, Double::doubleValue)));
        results.forEach((flags, own) -> System.out.println(line(flags, own, floor)));
    }

    private static String line(Portal.Flags flags, List<Result> own, List<Double> floor) {
        return "| portal (%s) | %.0f | %.3f | %.1f |"
                .formatted(
                        flags,
                        Medians.median(own, Result::perSecond),
                        Medians.ratio(
                                own.stream().map(Result::perSecond).toList(),
                                floor,
                                Double::doubleValue),
                        Medians.median(own, Result::completeAfter));
    }

    private Result portal(Portal.Flags flags, String name) throws IOException {
        long start = System.nanoTime();
        try (Portal portal = Portal.start(work, name, flags, broker)) {
            Matcher said = caughtUp(portal);
            double completeAfter = (System.nanoTime() - start) / 1e9;
            int records = Integer.parseInt(said.group(1));
            if (records < alliances) {
                throw new IllegalStateException("Interrupted: " + Files.readString(portal.log()));
            }
            return new Result(records / (Integer.parseInt(said.group(2)) / 1e3), completeAfter);
        }
    }

    /** Readiness would not do: a portal that Kafka does not answer in time is ready at once. */
    private static Matcher caughtUp(Portal portal) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        Matcher said = CAUGHT_UP.matcher("");
        while (!said.find()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            said = CAUGHT_UP.matcher(Files.readString(portal.log()));
        }
        return said;
    }
}
