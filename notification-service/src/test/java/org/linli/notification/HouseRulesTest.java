package org.linli.notification;

import org.junit.jupiter.api.Test;
import org.linli.chassis.test.HouseRules;

class HouseRulesTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.check("org.linli.notification");
    }
}
