package org.linli.connection;

import org.junit.jupiter.api.Test;
import org.linli.connection.test.PatternRules;

class PatternsTest {

    @Test
    void no_text_exhausts_a_pattern() {
        PatternRules.check("org.linli.connection");
    }
}
