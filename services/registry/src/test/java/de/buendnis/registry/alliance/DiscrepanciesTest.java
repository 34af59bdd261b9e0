package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.PartnerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscrepanciesTest {

    private static final Partner CITY =
            new Partner("Stadt", PartnerKind.OFFICE, List.of("Kommune"));
    private static final Partner CLUB =
            new Partner("Sportverein", PartnerKind.ORGANISATION, List.of("Vereine"));

    @Test
    void aCountThatDiffersFromTheListIsHintedAt() {
        Alliance alliance = with(new Section.Partners(List.of(CITY, CLUB), count(3, "A", "B")));

        assertThat(Discrepancies.in(ProfileSection.PARTNERS, alliance, Fixtures.TODAY))
                .containsExactly("Die Liste nennt 2 Namen, das Bündnis gibt 3 an");
    }

    @Test
    void categoriesAreComparedToo() {
        Alliance alliance = with(new Section.Partners(List.of(CITY, CLUB), count(2, "A")));

        assertThat(Discrepancies.in(ProfileSection.PARTNERS, alliance, Fixtures.TODAY))
                .containsExactly("Die Liste nennt 2 Kategorien, gezählt ist über 1");
    }

    @Test
    void aCountWithoutAListContradictsNothing() {
        Alliance alliance = with(new Section.Partners(List.of(), count(33, "A")));

        assertThat(Discrepancies.in(ProfileSection.PARTNERS, alliance, Fixtures.TODAY)).isEmpty();
    }

    @Test
    void aFoundingDateOtherThanTheRecordedOneIsHintedAt() {
        Alliance alliance = with(new Section.Founding(PartialDate.year(2009), null, "", List.of()));

        assertThat(Discrepancies.in(ProfileSection.FOUNDING, alliance, Fixtures.TODAY))
                .containsExactly("Das Porträt nennt 2009, erfasst ist 2008");
    }

    private static PartnerCount count(int partners, String... categories) {
        return new PartnerCount(partners, List.of(categories), null);
    }

    private static Alliance with(Section section) {
        return Fixtures.after(
                Fixtures.founded(), alliance -> alliance.editSection(section, 0, Fixtures.TODAY));
    }
}
