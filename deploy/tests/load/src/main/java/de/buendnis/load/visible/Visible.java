package de.buendnis.load.visible;

import de.buendnis.deploy.local.LocalSystem;
import de.buendnis.load.figures.Latencies;
import de.buendnis.load.figures.Medians;
import de.buendnis.load.system.Demo;
import de.buendnis.load.system.Person;
import de.buendnis.load.system.Work;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;

/** How long after the office's click on "publish" the portal shows what was published. */
final class Visible {

    private static final int ROUNDS = 3;
    private static final int WARM_UP = 30;

    private final Person office;
    private final Reader reader;
    private final Arrivals arrivals;
    private final String desk;
    private int changes;

    private Visible(Person office, Reader reader, Arrivals arrivals, String alliance) {
        this.office = office;
        this.reader = reader;
        this.arrivals = arrivals;
        this.desk = "/verwaltung/buendnisse/" + alliance;
    }

    /**
     * A round of changes.
     *
     * @param answered until the office sees its next page
     * @param arrived until the message is on the broker's disk, by the broker's clock
     * @param shown until the portal's page has it
     */
    private record Round(Latencies answered, Latencies arrived, Latencies shown) {}

    private record Change(long clicked, long answered, long shown) {}

    /** Argument: the changes of each round. */
    static void main(String[] arguments) throws IOException {
        int changes = Integer.parseInt(arguments[0]);
        try (Work work = Work.begin();
                LocalSystem system = Demo.start(work);
                Person office = Person.signedIn(system.baseUrl(), Person.ANNA);
                Reader reader = new Reader(system.baseUrl() + Demo.PORTRAIT);
                RoundTrip floor = new RoundTrip(system.brokerAddress())) {
            String alliance = id(system.baseUrl());
            try (Arrivals arrivals = new Arrivals(system.brokerAddress(), alliance)) {
                new Visible(office, reader, arrivals, alliance).run(changes, floor);
            }
        }
    }

    private static String id(String baseUrl) throws IOException {
        String details =
                Jsoup.newSession()
                        .url(URI.create(baseUrl + Demo.DETAILS).toURL())
                        .ignoreContentType(true)
                        .execute()
                        .body();
        return details.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private void run(int changesEach, RoundTrip floor) {
        Round unused = round(WARM_UP);
        Latencies unusedToo = bare(floor, WARM_UP);
        List<Latencies> floors = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            floors.add(bare(floor, changesEach));
            rounds.add(round(changesEach));
        }
        System.out.println(
                "%d interleaved rounds of %d changes; percentiles of all, ratio of medians"
                        .formatted(ROUNDS, changesEach));
        System.out.println("| | p50 ms | p99 ms | of the round trip |");
        System.out.println("| --- | --- | --- | --- |");
        print("produce to consume", floors, floors);
        print("the office has its answer", rounds.stream().map(Round::answered).toList(), floors);
        print("Kafka has the message", rounds.stream().map(Round::arrived).toList(), floors);
        print("the portal shows it", rounds.stream().map(Round::shown).toList(), floors);
    }

    private static void print(String name, List<Latencies> own, List<Latencies> floor) {
        Latencies all =
                Latencies.of(own.stream().flatMapToLong(one -> LongStream.of(one.sorted())));
        System.out.println(
                "| %s | %.1f | %.1f | %.1f |"
                        .formatted(
                                name,
                                all.percentile(0.50),
                                all.percentile(0.99),
                                Medians.ratio(own, floor, round -> round.percentile(0.50))));
    }

    private static Latencies bare(RoundTrip floor, int times) {
        return Latencies.of(IntStream.range(0, times).mapToLong(time -> floor.once()));
    }

    private Round round(int times) {
        List<Change> all = IntStream.range(0, times).mapToObj(time -> change()).toList();
        List<Long> arrived = arrivals.sinceLastTime();
        if (arrived.size() != times) {
            throw new IllegalStateException("%d of %d".formatted(arrived.size(), times));
        }
        return new Round(
                Latencies.of(all.stream().mapToLong(Change::answered)),
                Latencies.of(
                        IntStream.range(0, times)
                                .mapToLong(at -> (arrived.get(at) - all.get(at).clicked()) * 1000)),
                Latencies.of(all.stream().mapToLong(Change::shown)));
    }

    private Change change() {
        changes++;
        String words = "Fassung " + changes + " dieses Bündnisses";
        var _ =
                office.send(
                        office.open(desk + "/profil/auf-einen-blick", "main form[method=post]")
                                .with(Map.of("summary", words)));
        Person.Form publish =
                office.open(desk + "/pruefung", "form#pruefung")
                        .with(Map.of("decision", "PUBLISH_ON_BEHALF"));
        long clicked = System.currentTimeMillis();
        long start = System.nanoTime();
        CompletableFuture<Long> answered =
                CompletableFuture.supplyAsync(
                        () -> {
                            var _ = office.send(publish);
                            return (System.nanoTime() - start) / 1000;
                        });
        reader.awaitWords(words);
        long shown = (System.nanoTime() - start) / 1000;
        return new Change(clicked, answered.join(), shown);
    }
}
