package de.buendnis.portal.directory;

import static de.buendnis.portal.SampleAlliances.contact;
import static de.buendnis.portal.SampleAlliances.message;
import static de.buendnis.portal.SampleAlliances.ploenContact;
import static de.buendnis.portal.SampleAlliances.ploenPlace;
import static de.buendnis.portal.SampleAlliances.profile;
import static de.buendnis.portal.SampleAlliances.published;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import de.buendnis.portal.SampleAlliances;
import de.buendnis.portal.directory.Directory.Lookup;
import de.buendnis.portal.index.DirectIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DirectoryTest {

    @TempDir Path folder;
    private AllianceDocuments alliances;
    private ContactDocuments contacts;
    private DirectIndex index;
    private Directory directory;

    @BeforeEach
    void fill() {
        MessageCodec codec = new MessageCodec();
        ResourceBundleMessageSource labels = new ResourceBundleMessageSource();
        labels.setBasename("labels");
        labels.setDefaultEncoding("UTF-8");
        alliances = new AllianceDocuments(codec, labels);
        contacts = new ContactDocuments(codec);
        index = new DirectIndex(folder, List.of(alliances, contacts));
        directory = new Directory(index.index(), codec);
        SampleAlliances.all().forEach(message -> index.publish(alliances, message));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plön",
                "Ploen",
                "ploen",
                "plön",
                "PLÖN",
                "24306",
                "243",
                "plö",
                "Kreis Plön",
                "familie plön",
                "bündnis für plön",
                "Volkshochschule",
                "Freizeit in Plön"
            })
    void ploenIsFoundHoweverItIsWritten(String words) {
        assertThat(names(words)).contains("Lokales Bündnis für Familie Plön");
    }

    @ParameterizedTest
    @CsvSource({
        "Perle, Perleberger Bündnis für Familie",
        "Familientag, Perleberger Bündnis für Familie",
        "Du bist wie du isst, Perleberger Bündnis für Familie",
        "Familienpaten, Bündnis für Familie im Kreis Unna",
        "Familienpatenschaft, Bündnis für Familie im Kreis Unna",
        "Wohnen und Leben, Bündnis für Familie im Kreis Unna",
        "Nordrhein-Westfalen, Bündnis für Familie im Kreis Unna",
        "bürgerschaftliches Engagement, Wittenberger Bündnis für Familie",
        "19322, Wittenberger Bündnis für Familie"
    })
    void theFirstResultIsTheOneThatIsMeant(String words, String name) {
        assertThat(names(words)).first().isEqualTo(name);
    }

    @Test
    void aNameCountsMoreThanAPlaceAndAPlaceMoreThanATextThatMentionsIt() {
        publish(
                "elsewhere",
                published("elsewhere", "Bündnis Anderswo", ploenPlace())
                        .setProfile(profile("Ausflug nach Perleberg.").build()));
        publish(
                "quarter",
                published(
                        "quarter",
                        "Bündnis im Quartier",
                        SampleAlliances.place(
                                "Perleberg", "19348", "Landkreis Prignitz", Land.BRANDENBURG)));

        assertThat(names("Perleberg"))
                .containsExactly(
                        "Perleberger Bündnis für Familie",
                        "Bündnis im Quartier",
                        "Bündnis Anderswo");
    }

    @Test
    void everyWordMustMatchButNotTheSmallOnes() {
        assertThat(names("Perleberg Patenschaften")).isEmpty();
        assertThat(names("der Familientag in Perleberg"))
                .containsExactly("Perleberger Bündnis für Familie");
    }

    @Test
    void placesThatAreSmallWordsAreFound() {
        publish(
                "weil",
                published(
                        "weil",
                        "Bündnis Weil am Rhein",
                        SampleAlliances.place(
                                "Weil am Rhein",
                                "79576",
                                "Kreis Lörrach",
                                Land.BADEN_WUERTTEMBERG)));

        assertThat(names("weil")).first().isEqualTo("Bündnis Weil am Rhein");
    }

    @Test
    void filtersOfOneKindAddUpAndOfTwoKindsNarrow() {
        assertThat(find("", Set.of(Land.BRANDENBURG), Set.of()).total()).isEqualTo(2);
        assertThat(find("", Set.of(Land.BRANDENBURG, Land.SCHLESWIG_HOLSTEIN), Set.of()).total())
                .isEqualTo(3);
        assertThat(
                        find("", Set.of(Land.BRANDENBURG), Set.of(FieldOfAction.CIVIC_ENGAGEMENT))
                                .alliances())
                .extracting(Alliance::slug)
                .containsExactly("wittenberge");
    }

    @Test
    void countsBesideAFilterSayWhatChoosingItWouldGive() {
        Found found = find("", Set.of(Land.BRANDENBURG), Set.of());

        assertThat(found.lands())
                .containsEntry(Land.BRANDENBURG, 2)
                .containsEntry(Land.SCHLESWIG_HOLSTEIN, 1)
                .containsEntry(Land.NORDRHEIN_WESTFALEN, 1)
                .doesNotContainKey(Land.NIEDERSACHSEN);
        assertThat(found.fields())
                .containsEntry(FieldOfAction.CIVIC_ENGAGEMENT, 1)
                .containsEntry(FieldOfAction.FAMILY_FRIENDLY_ENVIRONMENT, 1)
                .doesNotContainKey(FieldOfAction.CHILDCARE);
    }

    @Test
    void theListIsOrderedByNameOrByPublication() {
        assertThat(ordered(Search.Order.NAME))
                .containsExactly("kreis-unna", "ploen", "perleberg", "wittenberge");
        assertThat(ordered(Search.Order.CHANGED))
                .containsExactly("ploen", "perleberg", "kreis-unna", "wittenberge");
        assertThat(directory.newest(2))
                .extracting(Alliance::slug)
                .containsExactly("ploen", "perleberg");
    }

    @Test
    void pagesFollowOneAnother() {
        Search second = new Search("", Set.of(), Set.of(), Search.Order.NAME, 2, 3);

        assertThat(directory.search(second).alliances())
                .extracting(Alliance::slug)
                .containsExactly("wittenberge");
        assertThat(directory.search(second).total()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"Perlebreg, perleberg", "Plöhn, ploen", "Wittenbege, wittenberge"})
    void whatIsMistypedHasANearest(String typed, String slug) {
        assertThat(directory.resembling(typed)).extracting(Alliance::slug).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "!?", "\"", "*:*", "name:x AND (", "a\u0000b", "\\", "für", "🏡"})
    void strangeWordsAreNoError(String words) {
        assertThat(find(words, Set.of(), Set.of()).total()).isBetween(0, 4);
    }

    @Test
    void nothingOfAnAllianceIsKnownBeforeItsProfileIsPublished() {
        assertHidden("peine", "Peine");
    }

    @ParameterizedTest
    @EnumSource(names = {"ABANDONED", "UNKNOWN", "DISSOLVED"})
    void whatIsGivenUpOrDissolvedIsHidden(AllianceStage stage) {
        publish("ploen", AllianceState.newBuilder(SampleAlliances.ploen()).setStage(stage));

        assertThat(names("Plön")).isEmpty();
        assertThat(directory.withId("ploen")).isEmpty();
        assertThat(directory.active()).isEqualTo(3);
    }

    @Test
    void aDissolvedAllianceIsGoneIfItWasEverPublished() {
        publish(
                "ploen",
                AllianceState.newBuilder(SampleAlliances.ploen())
                        .setStage(AllianceStage.DISSOLVED)
                        .setProfile(null));
        publish(
                "peine",
                AllianceState.newBuilder(SampleAlliances.peine())
                        .setStage(AllianceStage.DISSOLVED));

        assertThat(directory.find("ploen")).isInstanceOf(Lookup.Gone.class);
        assertThat(directory.find("peine")).isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void aDormantAllianceIsShownOnlyIfItIsListed() {
        AllianceState.Builder dormant =
                AllianceState.newBuilder(SampleAlliances.ploen()).setStage(AllianceStage.DORMANT);
        publish("ploen", dormant.setListed(true));
        assertThat(names("Plön")).hasSize(1);
        assertThat(directory.active()).isEqualTo(3);

        publish("ploen", dormant.setListed(false));
        assertHidden("ploen", "Plön");
    }

    @Test
    void aHiddenProfileTakesTheAllianceAway() {
        publish("ploen", AllianceState.newBuilder(SampleAlliances.ploen()).setProfile(null));

        assertHidden("ploen", "Plön");
    }

    @Test
    void anErasedAllianceIsUnknown() {
        index.publish(alliances, message("ploen", ++version, null));

        assertHidden("ploen", "Plön");
    }

    @Test
    void anOldAddressLeadsNowhere() {
        publish("ploen", AllianceState.newBuilder(SampleAlliances.ploen()).setSlug("stadt-ploen"));

        assertThat(directory.find("ploen")).isInstanceOf(Lookup.Unknown.class);
        assertThat(directory.find("stadt-ploen")).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void contactsComeInTheirOrderAndGoAtOnce() {
        index.publish(contacts, ploenContact());
        index.publish(
                contacts,
                contact(
                        "ploen-2",
                        1,
                        ContactState.newBuilder()
                                .setAllianceId("ploen")
                                .setFunction("Leitung")
                                .setPosition(-1)
                                .build()));
        Alliance ploen = directory.withId("ploen").orElseThrow();
        assertThat(directory.contacts(ploen))
                .extracting(ContactState::getFunction)
                .containsExactly("Leitung", "Koordination");

        index.publish(contacts, contact("ploen-2", 2, null));
        assertThat(directory.contacts(ploen))
                .extracting(ContactState::getFunction)
                .containsExactly("Koordination");
    }

    @Test
    void alliancesOfADistrictAreThePublicOnes() {
        publish(
                "froendenberg",
                published("froendenberg", "Bündnis Fröndenberg", ploenPlace())
                        .setParentId("kreis-unna"));
        publish(
                "peine",
                AllianceState.newBuilder(SampleAlliances.peine()).setParentId("kreis-unna"));

        assertThat(directory.belongingTo("kreis-unna"))
                .extracting(Alliance::slug)
                .containsExactly("froendenberg");
    }

    private long version = 1;

    private void publish(String id, AllianceState.Builder state) {
        index.publish(alliances, message(id, ++version, state.build()));
    }

    private void assertHidden(String slug, String words) {
        assertThat(names(words)).isEmpty();
        assertThat(directory.find(slug)).isInstanceOf(Lookup.Unknown.class);
        assertThat(directory.withId(slug)).isEmpty();
        assertThat(directory.resembling(words)).extracting(Alliance::slug).doesNotContain(slug);
        assertThat(directory.all()).extracting(Alliance::slug).doesNotContain(slug);
        assertThat(directory.newest(100)).extracting(Alliance::slug).doesNotContain(slug);
    }

    private List<String> names(String words) {
        return find(words, Set.of(), Set.of()).alliances().stream().map(Alliance::name).toList();
    }

    private Found find(String words, Set<Land> lands, Set<FieldOfAction> fields) {
        return directory.search(new Search(words, lands, fields, Search.Order.RELEVANCE, 1, 10));
    }

    private List<String> ordered(Search.Order order) {
        return directory
                .search(new Search("", Set.of(), Set.of(), order, 1, 10))
                .alliances()
                .stream()
                .map(Alliance::slug)
                .toList();
    }
}
