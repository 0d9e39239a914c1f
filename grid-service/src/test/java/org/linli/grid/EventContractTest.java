package org.linli.grid;

import org.junit.jupiter.api.Test;
import org.linli.chassis.test.EventContract;

class EventContractTest {

    @Test
    void every_event_type_has_a_schema_and_an_example_that_fits() {
        EventContract.own().requireOneForEachIn("org.linli.grid");
    }
}
