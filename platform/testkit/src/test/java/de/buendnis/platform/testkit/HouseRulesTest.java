package de.buendnis.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule bites: the violators are the packages garden and orchard beside this one. */
class HouseRulesTest {

    private static final String GARDEN = "de.buendnis.garden";
    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages(GARDEN);

    @Test
    void aServiceThatKnowsAnotherIsCaught() {
        assertThat(complaints(HouseRules.noServiceKnowsAnother(GARDEN)))
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint).contains("Plot", "orchard.Tree"));
    }

    @Test
    void aCycleOfFeaturesIsCaught() {
        assertThat(complaints(HouseRules.noCycles(GARDEN)))
                .anySatisfy(
                        complaint -> assertThat(complaint).contains("Slice plot", "Slice lease"));
    }

    @Test
    void aTypeThatIsPublicForNobodyIsCaught() {
        assertThat(complaints(HouseRules.publicOnlyForAReason()))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint).contains("lease.Deposit"));
    }

    @Test
    void anEmptyNameIsCaught() {
        assertThat(complaints(HouseRules.noEmptyNames()))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint).contains("LeaseManager"));
    }

    @Test
    void aPackageThatIsNotMarkedIsCaught() {
        assertThat(complaints(HouseRules.nullIsMarked()))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint).contains("unmarked.Shed"));
    }

    @Test
    void aTestThatSleepsIsCaught() {
        assertThat(complaints(HouseRules.testsWaitForConditions()))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint).contains("ImpatientTest.waits"));
    }

    @Test
    void aMisspeltPackageIsCaught() {
        assertThatThrownBy(() -> HouseRules.checkService("de.buendnis.gardn"))
                .hasMessageContaining("There are no classes in de.buendnis.gardn");
    }

    @Test
    void theTestkitItselfAndTheServersKeepTheRules() {
        HouseRules.checkLibrary("de.buendnis.platform.testkit");
        HouseRules.checkLibrary("de.buendnis.platform.servers");
    }

    private static List<String> complaints(ArchRule rule) {
        return rule.evaluate(VIOLATORS).getFailureReport().getDetails();
    }
}
