package de.buendnis.portal;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseRulesTest {

    @Test
    void thePortalKeepsTheRulesOfTheHouse() {
        HouseRules.checkService("de.buendnis.portal");
    }

    @Test
    void itsFeaturesUseOnlyWhatOthersOffer() {
        ApplicationModules.of(PortalApplication.class).verify();
    }
}
