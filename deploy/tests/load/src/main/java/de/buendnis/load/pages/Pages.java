package de.buendnis.load.pages;

import de.buendnis.deploy.local.LocalSystem;
import de.buendnis.load.figures.Medians;
import de.buendnis.load.system.Demo;
import de.buendnis.load.system.Portal;
import de.buendnis.load.system.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a portrait bears, beside the same bytes from nginx, and while the registry is killed. */
final class Pages {

    private static final int ROUNDS = 3;
    private static final String PATH = Demo.PORTRAIT;

    private Pages() {}

    /** Argument: the seconds that each part of a round takes. */
    static void main(String[] arguments) throws IOException {
        var load = new Load(Duration.ofSeconds(Long.parseLong(arguments[0])));
        try (Work work = Work.begin();
                LocalSystem system = Demo.start(work);
                Portal portal =
                        Portal.start(work, "portal", Portal.Flags.CONTAINER, system.brokerAddress())
                                .awaitReady()) {
            Optional<Nginx> nginx =
                    Nginx.start(work, PATH, Demo.awaitPage(portal.address() + PATH));
            List<Contestant> contestants = contestants(load, system, portal, nginx);
            // Warm, so that no round pays for the compiler.
            Load.Result _ = load.run(portal.address() + PATH, portal.pid());
            measure(contestants);
            nginx.ifPresent(Nginx::close);
        }
    }

    private static List<Contestant> contestants(
            Load load, LocalSystem system, Portal portal, Optional<Nginx> nginx) {
        List<Contestant> all = new ArrayList<>();
        nginx.ifPresent(
                floor ->
                        all.add(
                                new Contestant(
                                        "nginx",
                                        () ->
                                                load.run(
                                                        floor.address() + PATH,
                                                        floor.process().pid()))));
        all.add(
                new Contestant(
                        "portal, flags of the images",
                        () -> load.run(portal.address() + PATH, portal.pid())));
        var registry = new Victim(system);
        all.add(
                new Contestant(
                        "the same while registry is killed and starts",
                        () -> {
                            registry.kill();
                            Load.Result result = load.run(portal.address() + PATH, portal.pid());
                            registry.awaitBack();
                            return result;
                        }));
        all.add(
                new Contestant(
                        "portal, flags of ./start",
                        () -> load.run(system.baseUrl() + PATH, system.process("portal").pid())));
        all.add(
                new Contestant(
                        "portal, made anew for each",
                        () ->
                                // A query that means nothing, and a page that is not kept.
                                load.run(portal.address() + PATH + "?anew=1", portal.pid())));
        return all;
    }

    private static void measure(List<Contestant> contestants) {
        Map<String, List<Load.Result>> results = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Contestant one : contestants) {
                results.computeIfAbsent(one.name(), first -> new ArrayList<>())
                        .add(one.round().get());
            }
        }
        System.out.println(
                "Median of %d interleaved rounds; wrk, nginx and portals share this machine's %d cores"
                        .formatted(ROUNDS, Runtime.getRuntime().availableProcessors()));
        System.out.println(
                "| | requests/s | of the first | p50 ms | p99 ms | server's CPU ms per request | failed |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        List<Load.Result> floor = results.values().iterator().next();
        results.forEach((name, own) -> System.out.println(line(name, own, floor)));
    }

    private static String line(String name, List<Load.Result> own, List<Load.Result> floor) {
        return "| %s | %.0f | %.3f | %.2f | %.1f | %.3f | %d |"
                .formatted(
                        name,
                        Medians.median(own, Load.Result::perSecond),
                        Medians.ratio(own, floor, Load.Result::perSecond),
                        Medians.median(own, Load.Result::half),
                        Medians.median(own, Load.Result::nearlyAll),
                        Medians.median(own, Load.Result::processor),
                        own.stream().mapToLong(Load.Result::failed).sum());
    }
}
