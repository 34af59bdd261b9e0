package de.buendnis.portal;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.Address;
import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.Body;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Founding;
import de.buendnis.contracts.registry.Initiator;
import de.buendnis.contracts.registry.InitiatorKind;
import de.buendnis.contracts.registry.Land;
import de.buendnis.contracts.registry.Organisation;
import de.buendnis.contracts.registry.OrganisationForm;
import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.contracts.registry.Partner;
import de.buendnis.contracts.registry.PartnerCount;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.contracts.registry.Place;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.Project;
import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.contracts.registry.Questionnaire;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Alliances as registry publishes them: facts of real ones, words and contacts of our own. */
public final class SampleAlliances {

    public static final Instant SPRING = Instant.parse("2026-03-12T08:00:00Z");

    private SampleAlliances() {}

    public static AllianceMessage message(String id, long version, AllianceState state) {
        return AllianceMessage.newBuilder()
                .setEnvelope(envelope(id, version))
                .setState(state)
                .build();
    }

    public static ContactMessage contact(String id, long version, ContactState state) {
        return ContactMessage.newBuilder()
                .setEnvelope(envelope(id, version))
                .setState(state)
                .build();
    }

    private static Envelope envelope(String id, long version) {
        return Envelope.newBuilder()
                .setEventId(id + "-" + version)
                .setAggregateId(id)
                .setVersion(version)
                .setOccurredAt(SPRING)
                .setActor(ActorKind.OFFICE)
                .build();
    }

    /** An active alliance with nothing but a summary; tests set what they are about. */
    public static AllianceState.Builder published(String slug, String name, Place place) {
        return AllianceState.newBuilder()
                .setSlug(slug)
                .setName(name)
                .setLevel(AllianceLevel.MUNICIPALITY)
                .setStage(AllianceStage.ACTIVE)
                .setPlace(place)
                .setEdition(1)
                .setFirstPublishedAt(SPRING)
                .setPublishedAt(SPRING)
                .setProfile(profile("Ein Bündnis in " + place.getName() + ".").build());
    }

    public static Profile.Builder profile(String summary) {
        return Profile.newBuilder().setSummary(summary);
    }

    public static Place place(String name, String postalCode, String district, Land land) {
        return Place.newBuilder()
                .setName(name)
                .setPostalCode(postalCode)
                .setDistrictKey("01057")
                .setDistrictName(district)
                .setLand(land)
                .build();
    }

    public static Place ploenPlace() {
        return place("Plön", "24306", "Kreis Plön", Land.SCHLESWIG_HOLSTEIN);
    }

    public static AllianceState ploen() {
        return published("ploen", "Lokales Bündnis für Familie Plön", ploenPlace())
                .setFoundedOn(new PartialDate(2006, 3, 28))
                .setPublishedAt(Instant.parse("2026-11-20T10:00:00Z"))
                .setEdition(3)
                .setProfile(ploenProfile())
                .build();
    }

    private static Profile ploenProfile() {
        return profile(
                        "Viele Partner wollen in der Kreisstadt im Naturpark Holsteinische Schweiz ein gutes Klima für Familien schaffen.")
                .setFounding(
                        Founding.newBuilder()
                                .setDate(new PartialDate(2006, 3, 28))
                                .setText(
                                        "Schon bei der Gründung sammelten die Teilnehmenden Ideen: eine Broschüre, ein Auftritt im Netz mit Antworten auf „Wer? Wo? Was?“.")
                                .setInitiators(
                                        List.of(
                                                office("Bürgermeister der Stadt"),
                                                office("Gleichstellungsbeauftragte der Stadt")))
                                .build())
                .setGoal(
                        "Mehr Familienfreundlichkeit entsteht nur gemeinsam.\n\nDarum arbeiten alle zusammen, die mit Familien zu tun haben.")
                .setImplementation(
                        "Nach einer Bestandsaufnahme hat sich das Bündnis auf Schwerpunkte geeinigt und Arbeitsgruppen gebildet.")
                .setPriorities(
                        List.of("Integration und Prävention", "Freizeit für alle Generationen"))
                .setOrganisation(
                        Organisation.newBuilder()
                                .setForm(OrganisationForm.WORKING_GROUP)
                                .setText("Arbeitsgruppen zu den gemeinsam gewählten Schwerpunkten.")
                                .build())
                .setFields(
                        List.of(
                                field(
                                        FieldOfAction.WORK_LIFE_BALANCE,
                                        "Balance von Familie und Arbeitswelt"),
                                field(FieldOfAction.CHILDCARE, null),
                                field(
                                        FieldOfAction.PARENTING_RESPONSIBILITY,
                                        "Stärkung der Familienkompetenz"),
                                field(
                                        FieldOfAction.FAMILY_FRIENDLY_ENVIRONMENT,
                                        "Familienfreundliches Wohnumfeld"),
                                field(
                                        FieldOfAction.HEALTH_AND_CARE,
                                        "Gesundheitliche Förderung und Hilfe")))
                .setProjects(
                        List.of(
                                project(
                                        "Ausstellung „Familienfreundlichkeit in Plön“",
                                        ProjectState.FORMER,
                                        "Eine Woche lang, zum Internationalen Tag der Familie.",
                                        new PartialDate(2007, 5, 15)),
                                project(
                                        "Flyer „Freizeit in Plön“",
                                        ProjectState.RUNNING,
                                        "Eine Arbeitsgruppe hat gesammelt, was es für alle Generationen gibt.",
                                        null)))
                .setPartners(
                        List.of(
                                partner("Volkshochschule", PartnerKind.ORGANISATION, "Bildung"),
                                partner("Breitenauschule", PartnerKind.ORGANISATION, "Bildung"),
                                partner(
                                        "Finanzamt",
                                        PartnerKind.OFFICE,
                                        "Stadt, Kreis und Politik"),
                                partner(
                                        "Fraktionen der Ratsversammlung",
                                        PartnerKind.GROUP,
                                        "Stadt, Kreis und Politik"),
                                partner(
                                        "DRK Mutter-Kind-Klinik",
                                        PartnerKind.ORGANISATION,
                                        "Gesundheit",
                                        "Bildung")))
                .setAddress(
                        Address.newBuilder()
                                .setOrganisation("Stadt Plön")
                                .setUnit("Jugend und Soziales")
                                .setStreet("Schlossberg")
                                .setHouseNumber("3-4")
                                .setPostalCode("24306")
                                .setCity("Plön")
                                .build())
                .setWebsite("https://familie.plön.example/Bündnis für alle".replace(" ", "-"))
                .build();
    }

    public static AllianceState perleberg() {
        return published(
                        "perleberg",
                        "Perleberger Bündnis für Familie",
                        place("Perleberg", "19348", "Landkreis Prignitz", Land.BRANDENBURG))
                .setFoundedOn(new PartialDate(2008, null, null))
                .setPublishedAt(Instant.parse("2026-10-01T10:00:00Z"))
                .setProfile(
                        profile("Drehscheibe und Sprachrohr für Themen der Familie.")
                                .setMissionStatement(
                                        "Wir bündeln, was jede Organisation kann, damit Perleberg für Familien noch anziehender wird.")
                                .setFields(
                                        List.of(
                                                field(
                                                        FieldOfAction.INTERGENERATIONAL_COOPERATION,
                                                        null),
                                                field(
                                                        FieldOfAction.FAMILY_FRIENDLY_ENVIRONMENT,
                                                        null)))
                                .setOrganisation(
                                        Organisation.newBuilder()
                                                .setForm(OrganisationForm.WORKING_GROUP)
                                                .setMeetings("mindestens viermal im Jahr")
                                                .setCoordinationOffice("Stadt Perleberg")
                                                .setWeeklyHours(5.0)
                                                .setReports("jährlicher Finanzbericht")
                                                .setBodies(
                                                        List.of(
                                                                new Body(
                                                                        "Vollversammlung",
                                                                        "Wertet die Schwerpunkte einmal im Jahr aus")))
                                                .build())
                                .setProjects(
                                        List.of(
                                                Project.newBuilder()
                                                        .setTitle("Perleberger Familientag")
                                                        .setState(ProjectState.RUNNING)
                                                        .setText(
                                                                "Partner zeigen, was sie Familien bieten.")
                                                        .setSince(new PartialDate(2008, null, null))
                                                        .setRecurrence("jährlich")
                                                        .setMotto("Du bist, wie du isst")
                                                        .build(),
                                                Project.newBuilder()
                                                        .setTitle("Fragebogenaktion")
                                                        .setState(ProjectState.FORMER)
                                                        .setText(
                                                                "Wie familienfreundlich ist Perleberg?")
                                                        .setQuestionnaire(
                                                                new Questionnaire(
                                                                        1000,
                                                                        true,
                                                                        36.94,
                                                                        List.of(
                                                                                "Betreuungsangebote",
                                                                                "Lebensqualität")))
                                                        .build()))
                                .setPartnerCount(
                                        new PartnerCount(
                                                21,
                                                List.of("Kommunen", "Freie Träger", "Vereine"),
                                                new PartialDate(2019, null, null)))
                                .build())
                .build();
    }

    public static AllianceState wittenberge() {
        return published(
                        "wittenberge",
                        "Wittenberger Bündnis für Familie",
                        place("Wittenberge", "19322", "Landkreis Prignitz", Land.BRANDENBURG))
                .setFoundedOn(new PartialDate(2009, null, null))
                .setProfile(
                        profile("Das Bündnis greift auf, was Familien bewegt, und sucht Lösungen.")
                                .setFields(List.of(field(FieldOfAction.CIVIC_ENGAGEMENT, null)))
                                .build())
                .build();
    }

    public static AllianceState unna() {
        return published(
                        "kreis-unna",
                        "Bündnis für Familie im Kreis Unna",
                        place("Kreis Unna", null, "Kreis Unna", Land.NORDRHEIN_WESTFALEN))
                .setLevel(AllianceLevel.DISTRICT)
                .setFoundedOn(new PartialDate(2004, 7, 16))
                .setProfile(
                        profile("Ein kreisweites Bündnis, das Kommunen zu eigenen ermutigt.")
                                .setFields(
                                        List.of(
                                                field(
                                                        FieldOfAction.WORK_LIFE_BALANCE,
                                                        "Familie und Beruf"),
                                                field(
                                                        FieldOfAction.FAMILY_FRIENDLY_ENVIRONMENT,
                                                        "Wohnen und Leben")))
                                .setProjects(
                                        List.of(
                                                project(
                                                        "Familienpatenschaften",
                                                        ProjectState.RUNNING,
                                                        "Ehrenamtliche Patinnen und Paten helfen im Alltag.",
                                                        null)))
                                .build())
                .build();
    }

    /** In planning, and nothing published. */
    public static AllianceState peine() {
        return AllianceState.newBuilder()
                .setSlug("peine")
                .setName("Lokales Bündnis für Familie Landkreis Peine")
                .setLevel(AllianceLevel.DISTRICT)
                .setStage(AllianceStage.RESOLUTION_PENDING)
                .setPlace(place("Landkreis Peine", null, "Landkreis Peine", Land.NIEDERSACHSEN))
                .build();
    }

    /** The five, with ids that are their slugs. */
    public static Stream<AllianceMessage> all() {
        return Stream.of(ploen(), perleberg(), wittenberge(), unna(), peine())
                .map(state -> message(state.getSlug(), 1, state));
    }

    public static ContactMessage ploenContact() {
        return contact(
                "ploen-1",
                1,
                ContactState.newBuilder()
                        .setAllianceId("ploen")
                        .setFunction("Koordination")
                        .setUnit("Jugend und Soziales")
                        .setMail("koordination@ploen.example")
                        .setPhone("030 23125 021")
                        .build());
    }

    public static FieldEntry field(FieldOfAction field, String ownWording) {
        return new FieldEntry(field, ownWording);
    }

    public static Partner partner(String name, PartnerKind kind, String... categories) {
        return new Partner(name, kind, List.of(categories));
    }

    private static Initiator office(String name) {
        return new Initiator(InitiatorKind.OFFICE_HOLDER, name);
    }

    private static Project project(
            String title, ProjectState state, String text, PartialDate since) {
        return Project.newBuilder()
                .setTitle(title)
                .setState(state)
                .setText(text)
                .setSince(since)
                .build();
    }
}
