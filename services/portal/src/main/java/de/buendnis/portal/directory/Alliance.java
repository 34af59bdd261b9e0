package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.contracts.registry.Place;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.portal.wording.GermanDates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An alliance that the public may see, in the contract's own words.
 *
 * @param id never used again for another alliance
 * @param version of the state that is shown
 * @param state as registry published it
 * @param profile the published portrait: what makes it public
 */
public record Alliance(String id, long version, AllianceState state, Profile profile) {

    static Alliance of(AllianceMessage message) {
        AllianceState state = message.getState();
        return new Alliance(
                message.getEnvelope().getAggregateId(),
                message.getEnvelope().getVersion(),
                state,
                Objects.requireNonNull(state.getProfile(), "nothing is shown without a profile"));
    }

    public String name() {
        return state.getName();
    }

    public String slug() {
        return state.getSlug();
    }

    /** Address of its portrait on this site. */
    public String path() {
        return "/buendnisse/" + slug();
    }

    public Place place() {
        return state.getPlace();
    }

    /** The year of the founding, if the alliance is founded and says when. */
    public @Nullable Integer foundedIn() {
        if (state.getFoundedOn() != null) {
            return state.getFoundedOn().getYear();
        }
        var founding = profile.getFounding();
        return founding == null || founding.getDate() == null ? null : founding.getDate().getYear();
    }

    /** The day of its founding, where it is known to the day. */
    public @Nullable LocalDate foundingDay() {
        PartialDate founded = state.getFoundedOn();
        if (founded == null || founded.getMonth() == null || founded.getDay() == null) {
            return null;
        }
        try {
            return LocalDate.of(founded.getYear(), founded.getMonth(), founded.getDay());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** When there was something to tell of it last: its portrait, or a founding after that. */
    public @Nullable Instant newsAt() {
        Instant published = publishedAt();
        LocalDate founded = foundingDay();
        if (published == null || founded == null) {
            return published;
        }
        Instant founding = GermanDates.startOf(founded);
        return founding.isAfter(published) ? founding : published;
    }

    /** "24306 Plön, Schleswig-Holstein" or "Kreis Unna, Nordrhein-Westfalen". */
    public String placeInWords(String land) {
        String code = place().getPostalCode();
        String town = code == null ? place().getName() : code + " " + place().getName();
        return town + ", " + land;
    }

    /** How many partners it says it has: its own count, else as many as it lists. */
    public int partners() {
        return profile.getPartnerCount() == null
                ? profile.getPartners().size()
                : profile.getPartnerCount().getPartners();
    }

    /** When this version of the portrait was published. */
    public @Nullable Instant publishedAt() {
        return state.getPublishedAt();
    }
}
