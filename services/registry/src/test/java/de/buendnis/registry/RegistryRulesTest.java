package de.buendnis.registry;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RegistryRulesTest {

    @Test
    void featuresReachOnlyForWhatOthersOffer() {
        ApplicationModules.of(RegistryApplication.class).verify();
    }

    @Test
    void theHouseRulesHold() {
        HouseRules.checkService("de.buendnis.registry");
    }
}
