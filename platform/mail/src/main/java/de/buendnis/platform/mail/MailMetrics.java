package de.buendnis.platform.mail;

import de.buendnis.platform.mail.MailRow.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Shows what waits and what somebody must look at; alerts hang on {@code uncertain} and on the
 * oldest waiting.
 */
final class MailMetrics implements MeterBinder {

    private final MailRows rows;
    private final Clock clock;

    MailMetrics(MailRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (State state : EnumSet.complementOf(EnumSet.of(State.SENT))) {
            Gauge.builder("buendnis.mails", rows, all -> all.count(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("mails by what became of them; those of the last 30 days")
                    .register(registry);
        }
        Gauge.builder("buendnis.mails.oldest", this, MailMetrics::oldestWaitingSeconds)
                .baseUnit("seconds")
                .description("age of the oldest mail that waits")
                .register(registry);
    }

    private double oldestWaitingSeconds() {
        return rows.oldest(State.WAITING)
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
