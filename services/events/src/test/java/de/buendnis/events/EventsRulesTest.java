package de.buendnis.events;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class EventsRulesTest {

    @Test
    void featuresReachOnlyForWhatOthersOffer() {
        ApplicationModules.of(EventsApplication.class).verify();
    }

    @Test
    void theHouseRulesHold() {
        HouseRules.checkService("de.buendnis.events");
    }
}
