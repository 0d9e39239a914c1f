package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.EventContract;

class EventContractTest {

    @Test
    void every_event_type_has_a_schema_and_every_schema_an_event_type() {
        List<String> told = EventContract.toldBy("org.linli.grid");

        assertThat(told).isNotEmpty().isEqualTo(EventContract.own().types());
    }

    @Test
    void every_example_fits_its_schema() {
        assertThat(EventContract.own().misfits()).isEmpty();
    }
}
