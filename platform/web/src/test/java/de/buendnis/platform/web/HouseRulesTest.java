package de.buendnis.platform.web;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void thePagesKeepTheRulesOfTheHouse() {
        HouseRules.checkLibrary("de.buendnis.platform.web");
    }
}
