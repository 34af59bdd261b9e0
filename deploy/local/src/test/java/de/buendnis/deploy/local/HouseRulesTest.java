package de.buendnis.deploy.local;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theLauncherKeepsTheRulesOfTheHouse() {
        HouseRules.checkLibrary("de.buendnis.deploy.local");
    }
}
