package de.buendnis.consultation;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ConsultationRulesTest {

    @Test
    void featuresReachOnlyForWhatOthersOffer() {
        ApplicationModules.of(ConsultationApplication.class).verify();
    }

    @Test
    void theHouseRulesHold() {
        HouseRules.checkService("de.buendnis.consultation");
    }
}
