package de.buendnis.load.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.load.system.ProcessorTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sixteen readers who want the same page again as soon as they have it ({@code wrk}). */
record Load(Duration time) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec: +([\\d.]+)");
    private static final Pattern HALF = Pattern.compile(" 50% +([\\d.]+)(us|ms|s)");
    private static final Pattern NEARLY_ALL = Pattern.compile(" 99% +([\\d.]+)(us|ms|s)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    /**
     * What came of it.
     *
     * @param half milliseconds of the median
     * @param nearlyAll milliseconds of 99 percent
     * @param processor milliseconds that the server spent for a request
     * @param failed requests without a page
     */
    record Result(double perSecond, double half, double nearlyAll, double processor, long failed) {}

    /**
     * @param pid of the server
     */
    Result run(String address, long pid) {
        Duration before = ProcessorTime.of(pid);
        String said = wrk(address);
        Duration spent = ProcessorTime.of(pid).minus(before);
        double requests = Double.parseDouble(found(REQUESTS, said).group(1));
        return new Result(
                Double.parseDouble(found(PER_SECOND, said).group(1)),
                milliseconds(found(HALF, said)),
                milliseconds(found(NEARLY_ALL, said)),
                spent.toNanos() / 1e6 / requests,
                failed(said));
    }

    private String wrk(String address) {
        try {
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            "wrk",
                                            "--threads=1",
                                            "--connections=16",
                                            "--duration=" + time.toSeconds() + "s",
                                            "--timeout=10s",
                                            "--latency",
                                            "--header=Accept-Encoding: gzip",
                                            address))
                            .redirectErrorStream(true)
                            .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("Install wrk, which asks for the pages", missing);
        }
    }

    private static Matcher found(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return found;
    }

    private static double milliseconds(Matcher time) {
        double number = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> number / 1e3;
            case "ms" -> number;
            default -> number * 1e3;
        };
    }

    private static long failed(String said) {
        return Stream.of(REFUSED, BROKEN)
                .map(pattern -> pattern.matcher(said))
                .filter(Matcher::find)
                .mapToLong(Load::sum)
                .sum();
    }

    private static long sum(Matcher numbers) {
        long sum = 0;
        for (int group = 1; group <= numbers.groupCount(); group++) {
            sum += Long.parseLong(numbers.group(group));
        }
        return sum;
    }
}
