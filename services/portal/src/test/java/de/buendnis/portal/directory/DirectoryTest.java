package de.buendnis.portal.directory;

import static de.buendnis.portal.SampleAlliances.ploenPlace;
import static de.buendnis.portal.SampleAlliances.profile;
import static de.buendnis.portal.SampleAlliances.published;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import de.buendnis.portal.SampleAlliances;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, and in which order. */
class DirectoryTest extends DirectoryFixture {

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
}
