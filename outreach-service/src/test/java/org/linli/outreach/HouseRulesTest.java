package org.linli.outreach;

import org.junit.jupiter.api.Test;
import org.linli.chassis.test.HouseRules;
import org.linli.connection.test.PatternRules;

class HouseRulesTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.check("org.linli.outreach");
    }

    @Test
    void no_text_exhausts_a_pattern() {
        PatternRules.check("org.linli.outreach");
    }
}
