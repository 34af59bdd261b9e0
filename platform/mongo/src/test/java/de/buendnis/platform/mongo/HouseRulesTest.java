package de.buendnis.platform.mongo;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.checkLibrary("de.buendnis.platform.mongo");
    }
}
