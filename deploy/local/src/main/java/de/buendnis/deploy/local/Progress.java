package de.buendnis.deploy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees: one line per part. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(String part, Duration took) {
        say("  %-12s bereit nach %s".formatted(part, seconds(took)));
    }

    void given(String part, String what) {
        say("  %-12s %s".formatted(part, what));
    }

    /** The exit code of a process that was killed is 128 and the signal. */
    void died(String part, int code) {
        String how = code > 128 ? "Signal " + (code - 128) : "Code " + code;
        say("  %-12s unerwartet beendet (%s), wird neu gestartet …".formatted(part, how));
    }

    void again(String part, Duration took) {
        say("  %-12s wieder bereit nach %s".formatted(part, seconds(took)));
    }

    void failedAgain(String part, Duration pause) {
        say("  %-12s startet nicht, nächster Versuch in %s".formatted(part, seconds(pause)));
    }

    void goingOnWithout(String part, String reason) {
        say(reason);
        say(
                "  %-12s bleibt aus, es geht ohne weiter; sobald es gelingt, steht es hier"
                        .formatted(part));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.GERMANY, "%.1f s", time.toMillis() / 1000.0);
    }
}
