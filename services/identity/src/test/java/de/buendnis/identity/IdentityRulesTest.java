package de.buendnis.identity;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class IdentityRulesTest {

    @Test
    void featuresKeepToTheirBorders() {
        ApplicationModules.of(IdentityApplication.class).verify();
    }

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.checkService("de.buendnis.identity");
    }
}
