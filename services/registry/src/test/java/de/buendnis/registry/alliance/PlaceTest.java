package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.RuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, short addresses and dates: the values of a description. */
class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "01057, SCHLESWIG_HOLSTEIN",
        "02000, HAMBURG",
        "03157, NIEDERSACHSEN",
        "04011, BREMEN",
        "05978, NORDRHEIN_WESTFALEN",
        "06411, HESSEN",
        "07111, RHEINLAND_PFALZ",
        "08111, BADEN_WUERTTEMBERG",
        "09162, BAYERN",
        "10041, SAARLAND",
        "11000, BERLIN",
        "12070, BRANDENBURG",
        "13003, MECKLENBURG_VORPOMMERN",
        "14612, SACHSEN",
        "15003, SACHSEN_ANHALT",
        "16051, THUERINGEN",
    })
    void theKeySaysTheLand(String key, Land land) {
        assertThat(new DistrictKey(key).land()).isEqualTo(land);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00057", "17000", "1057", "010570", "0105x", ""})
    void whatIsNoDistrictKeyIsRefused(String typed) {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> new DistrictKey(typed));

        assertThat(refusal.code()).isEqualTo("district-key-invalid");
        assertThat(refusal.field()).isEqualTo("districtKey");
    }

    @Test
    void aMunicipalityLiesInItsDistrict() {
        refused(
                AllianceRule.KEYS_DISAGREE,
                () ->
                        new Place(
                                "Plön",
                                null,
                                new DistrictKey("12070"),
                                "Landkreis Prignitz",
                                new MunicipalityKey("01057057")));
    }

    @Test
    void aMunicipalitysAllianceNamesItsMunicipality() {
        var district = new Place("Peine", null, new DistrictKey("03157"), "Landkreis Peine", null);

        refused(
                AllianceRule.MUNICIPALITY_MISSING,
                () ->
                        new Description(
                                "Bündnis",
                                new Slug("peine"),
                                AllianceLevel.MUNICIPALITY,
                                district,
                                null,
                                null,
                                null));
        refused(
                AllianceRule.LEVEL_MISSING,
                () ->
                        new Description(
                                "Bündnis",
                                new Slug("peine"),
                                AllianceLevel.UNKNOWN,
                                district,
                                null,
                                null,
                                null));
    }

    @ParameterizedTest
    @CsvSource({
        "Lokales Bündnis für Familie Plön, ploen",
        "Bündnis für Familie im Kreis Unna, kreis-unna",
        "Lokales Bündnis für Familien Groß-Gerau, gross-gerau",
        "Familienbündnis Bad Säckingen / Rhein, familienbuendnis-bad-saeckingen-rhein",
    })
    void theNameProposesAShortAddress(String name, String slug) {
        assertThat(Slug.proposed(name)).isEqualTo(slug);
        assertThat(new Slug(slug).value()).isEqualTo(slug);
    }

    @Test
    void namesakesGetNumbersWithinTheLimit() {
        assertThat(new Slug("ploen").numbered(1).value()).isEqualTo("ploen");
        assertThat(new Slug("ploen").numbered(2).value()).isEqualTo("ploen-2");
        assertThat(new Slug("a".repeat(Slug.LIMIT)).numbered(12).value())
                .hasSize(Slug.LIMIT)
                .endsWith("a-12");
    }

    @Test
    void withoutARequestTheDistrictIsKnown() {
        var somewhere = new Place("Peine", null, null, "Landkreis Peine", null);

        refused(
                AllianceRule.DISTRICT_MISSING,
                () ->
                        new Description(
                                "Bündnis",
                                new Slug("peine"),
                                AllianceLevel.DISTRICT,
                                somewhere,
                                null,
                                null,
                                null));
        assertThat(somewhere.land()).isEqualTo(Land.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plön", "ploen-", "-ploen", "a--b", "a b", "../etc", ""})
    void otherCharactersAreRefusedInAShortAddress(String typed) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> new Slug(typed));

        assertThat(refusal.code()).isEqualTo("slug-invalid");
    }

    @ParameterizedTest
    @CsvSource({"2006-03-28, 28. März 2006", "2006-03, März 2006", "2006, 2006"})
    void aDateIsSaidAsPreciselyAsItIsKnown(String typed, String words) {
        assertThat(PartialDate.parse(typed).inWords()).isEqualTo(words);
    }

    @Test
    void datesThatDoNotExistAreRefused() {
        assertThat(refusal(() -> new PartialDate(2025, 2, 29))).isEqualTo("date-impossible");
        assertThat(refusal(() -> new PartialDate(2025, 13, null))).isEqualTo("date-impossible");
        assertThat(refusal(() -> new PartialDate(2025, null, 1))).isEqualTo("date-month-missing");
        assertThat(refusal(() -> PartialDate.year(206))).isEqualTo("date-year");
    }

    @Test
    void aPartialDateIsInTheFutureOnlyIfItsFirstDayIs() {
        LocalDate today = LocalDate.of(2026, 11, 24);

        assertThat(PartialDate.year(2026).isAfter(today)).isFalse();
        assertThat(PartialDate.month(2026, 12).isAfter(today)).isTrue();
        assertThat(PartialDate.year(2027).isAfter(today)).isTrue();
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish) {
        return catchThrowableOfType(RuleViolation.class, wish).code();
    }
}
