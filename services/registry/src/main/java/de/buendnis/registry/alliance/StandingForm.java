package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * How an alliance is to stand from now on.
 *
 * @param listed whether it stays in the directory, where that is asked
 * @param reason for the history; never published
 */
record StandingForm(
        @Nullable Boolean listed,
        @Fits(label = "Begründung", limit = Alliance.REASON_LIMIT) @Nullable String reason)
        implements OfficeForm<StandingForm> {

    static StandingForm of(Alliance alliance) {
        return new StandingForm(alliance.listed(), null);
    }

    boolean staysListed() {
        return Boolean.TRUE.equals(listed);
    }

    @Override
    public StandingForm value(Refusals refusals) {
        return this;
    }
}
