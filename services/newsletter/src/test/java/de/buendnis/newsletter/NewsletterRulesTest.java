package de.buendnis.newsletter;

import de.buendnis.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class NewsletterRulesTest {

    @Test
    void featuresReachOnlyForWhatOthersOffer() {
        ApplicationModules.of(NewsletterApplication.class).verify();
    }

    @Test
    void theHouseRulesHold() {
        HouseRules.checkService("de.buendnis.newsletter");
    }
}
