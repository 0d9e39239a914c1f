package org.linli.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventNameTest {

    @EventType("linli.grid.area-changed.v1")
    private record AreaChanged(String name, String kind, Instant validFrom) {}

    @Test
    void a_type_tells_its_topic() {
        assertThat(EventName.of(AreaChanged.class).topic()).isEqualTo("linli.grid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grid.area-changed.v1",
                "linli.grid.v1",
                "linli.grid.area.v0",
                "linli.Grid.area.v1",
                "linli..a.v1"
            })
    void an_ill_formed_type_is_refused(String type) {
        assertThatThrownBy(() -> EventName.of(type)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_class_without_a_type_is_refused() {
        assertThatThrownBy(() -> EventName.of(String.class)).hasMessageContaining("@EventType");
    }

    @Test
    void data_has_iso_times_and_no_nulls_and_may_grow() throws Exception {
        AreaChanged event = new AreaChanged("新市街", null, Instant.parse("2026-03-18T01:02:03Z"));

        String json = new String(EventJson.write(event), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("{\"name\":\"新市街\",\"validFrom\":\"2026-03-18T01:02:03Z\"}");
        String grown = json.replace("{", "{\"added\":[1],");
        assertThat(EventJson.read(grown.getBytes(StandardCharsets.UTF_8), AreaChanged.class))
                .isEqualTo(event);
    }

    @Test
    void the_least_identifier_of_a_moment_has_its_milliseconds_and_nothing_else() {
        UUID least = TimePartitions.least(Instant.ofEpochMilli(0x0123456789abL));

        assertThat(least).hasToString("01234567-89ab-0000-0000-000000000000");
    }
}
