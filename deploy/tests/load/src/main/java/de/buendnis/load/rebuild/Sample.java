package de.buendnis.load.rebuild;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Founding;
import de.buendnis.contracts.registry.Land;
import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.contracts.registry.Partner;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.contracts.registry.Place;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.Project;
import de.buendnis.contracts.registry.ProjectState;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Alliances that might exist, each with a portrait of its own. */
final class Sample {

    /** By the first two digits of their districts' keys; the first one is unknown. */
    private static final List<Land> LANDS = List.of(Land.values());

    private static final Instant THEN = Instant.parse("2026-03-12T08:00:00Z");
    private static final List<FieldOfAction> FIELDS =
            Stream.of(FieldOfAction.values())
                    .filter(field -> field != FieldOfAction.UNKNOWN)
                    .toList();
    private static final List<String> CATEGORIES =
            List.of("Vereine", "Kirchen", "Unternehmen", "Verwaltung", "Bildung", "Gesundheit");

    private final int number;
    private final Random random;
    private final Words words;

    Sample(int number) {
        this.number = number;
        this.random = new Random(number);
        this.words = new Words(random);
    }

    String id() {
        return "alliance-" + number;
    }

    AllianceMessage message() {
        return AllianceMessage.newBuilder().setEnvelope(envelope()).setState(state()).build();
    }

    private Envelope envelope() {
        return Envelope.newBuilder()
                .setEventId(id() + "-1")
                .setAggregateId(id())
                .setVersion(1)
                .setOccurredAt(THEN)
                .setActor(ActorKind.OFFICE)
                .build();
    }

    private AllianceState state() {
        String place = words.place();
        int key = 1 + random.nextInt(LANDS.size() - 1);
        Land land = LANDS.get(key);
        String district = "%02d%03d".formatted(key, 1 + random.nextInt(80));
        return AllianceState.newBuilder()
                .setSlug("buendnis-" + number)
                .setName("Lokales Bündnis für Familie " + place)
                .setLevel(AllianceLevel.MUNICIPALITY)
                .setStage(AllianceStage.ACTIVE)
                .setPlace(
                        Place.newBuilder()
                                .setName(place)
                                .setPostalCode("%05d".formatted(1000 + random.nextInt(98_000)))
                                .setDistrictKey(district)
                                .setDistrictName("Landkreis " + words.place())
                                .setMunicipalityKey(district + "001")
                                .setLand(land)
                                .build())
                .setFoundedOn(date())
                .setEdition(1)
                .setFirstPublishedAt(THEN)
                .setPublishedAt(THEN.plusSeconds(number))
                .setProfile(profile())
                .build();
    }

    private Profile profile() {
        return Profile.newBuilder()
                .setSummary(words.sentences(2))
                .setMissionStatement(words.sentences(1))
                .setFounding(
                        Founding.newBuilder().setDate(date()).setText(words.sentences(3)).build())
                .setGoal(words.sentences(3))
                .setImplementation(words.sentences(3))
                .setPriorities(several(3, words::word))
                .setFields(
                        FIELDS.stream()
                                .filter(field -> random.nextBoolean())
                                .map(field -> new FieldEntry(field, words.word()))
                                .toList())
                .setProjects(several(3, this::project))
                .setPartners(several(12, this::partner))
                .setWebsite("https://buendnis-%d.example".formatted(number))
                .build();
    }

    private Project project() {
        return Project.newBuilder()
                .setTitle(words.word() + " " + words.word())
                .setState(ProjectState.RUNNING)
                .setText(words.sentences(2))
                .setSince(date())
                .build();
    }

    private Partner partner() {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        return new Partner(
                words.word() + " " + words.place(), PartnerKind.ORGANISATION, List.of(category));
    }

    private PartialDate date() {
        return new PartialDate(
                2004 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static <T> List<T> several(int count, java.util.function.Supplier<T> one) {
        return IntStream.range(0, count).mapToObj(number -> one.get()).toList();
    }
}
