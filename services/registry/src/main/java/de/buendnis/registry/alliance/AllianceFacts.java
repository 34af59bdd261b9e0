package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the office knows of an alliance at a glance. */
@Component
class AllianceFacts {

    private final AllianceNames names;
    private final Activities activities;
    private final MessageSource labels;

    AllianceFacts(AllianceNames names, Activities activities, MessageSource labels) {
        this.names = names;
        this.activities = activities;
        this.labels = labels;
    }

    /**
     * One line of the facts.
     *
     * @param link where more of it stands, null if nowhere
     */
    record Fact(String label, String text, @Nullable String link) {}

    List<Fact> of(Versioned<Alliance> found, Door door) {
        Alliance alliance = found.state();
        Description description = alliance.description();
        Place place = description.place();
        var facts = new ArrayList<Fact>();
        facts.add(fact("Kurzadresse", description.slug().value()));
        facts.add(fact("Ebene", Choice.label(labels, description.level())));
        facts.add(fact("Ort", place(place)));
        facts.add(fact("Schlüssel", keys(place)));
        FoundersRequest request = description.request();
        if (request != null) {
            @Nullable String link = door.mayReadRequests() ? request.link() : null;
            facts.add(new Fact("Gründungsanfrage", request.number(), link));
        }
        relative(facts, "Gehört zu", description.parentId());
        relative(facts, "Vorgänger", description.predecessorId());
        founding(facts, alliance);
        facts.add(fact("Porträt", portrait(alliance)));
        activities
                .latestOf(found.id())
                .ifPresent(
                        latest ->
                                facts.add(
                                        fact(
                                                "Zuletzt aktiv",
                                                "%s, %s"
                                                        .formatted(
                                                                GermanTimes.day(latest.at()),
                                                                latest.what()))));
        return facts;
    }

    private String place(Place place) {
        PostalCode code = place.postalCode();
        return "%s%s, %s"
                .formatted(
                        code == null ? "" : code.value() + " ",
                        place.inWords(),
                        Choice.label(labels, place.land()));
    }

    private static String keys(Place place) {
        DistrictKey key = place.districtKey();
        if (key == null) {
            return "noch nicht bekannt";
        }
        MunicipalityKey municipality = place.municipalityKey();
        String district = "Kreis " + key.value();
        return municipality == null ? district : district + ", Gemeinde " + municipality.value();
    }

    private void relative(List<Fact> facts, String label, @Nullable String id) {
        if (id != null) {
            facts.add(
                    new Fact(
                            label,
                            names.of(id).orElse("unbekannt"),
                            "/verwaltung/buendnisse/" + id));
        }
    }

    private static void founding(List<Fact> facts, Alliance alliance) {
        PartialDate founded = alliance.foundedOn();
        if (founded != null) {
            String occasion = alliance.workingCopy().profile().founding().occasion();
            facts.add(
                    fact(
                            "Gegründet",
                            founded.inWords() + (occasion == null ? "" : ", " + occasion)));
        } else if (alliance.foundingPlannedOn() != null) {
            facts.add(fact("Gründung geplant", GermanTimes.weekday(alliance.foundingPlannedOn())));
        }
    }

    private static String portrait(Alliance alliance) {
        Publication publication = alliance.publication();
        String complete =
                "%d von %d Abschnitten vollständig"
                        .formatted(
                                alliance.completeSections().size(), ProfileSection.values().length);
        return publication == null
                ? "noch nicht veröffentlicht, " + complete
                : "Fassung %d vom %s, %s"
                        .formatted(
                                publication.edition(), GermanTimes.day(publication.at()), complete);
    }

    private static Fact fact(String label, String text) {
        return new Fact(label, text, null);
    }
}
