package org.linli.chassis;

import org.junit.jupiter.api.Test;
import org.linli.connection.test.PatternRules;

class PatternsTest {

    @Test
    void no_text_exhausts_a_pattern() {
        PatternRules.check("org.linli.chassis", "org.linli.chassis.request.Addresses");
    }
}
