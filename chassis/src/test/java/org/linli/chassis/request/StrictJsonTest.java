package org.linli.chassis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    record Thing(String name, int count, LocalDate on, Instant at, DayOfWeek day, boolean open) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    {
        new StrictJson().customize(json);
        new StorableText().customize(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":1.5}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"count\":\"5\"}",
                "{\"on\":20000}",
                "{\"on\":[2026,3,15]}",
                "{\"on\":\"2026-03-15T00:00:00\"}",
                "{\"on\":\"2026-02-30\"}",
                "{\"at\":1700000000}",
                "{\"at\":\"2026-03-15\"}",
                "{\"day\":1}",
                "{\"open\":\"true\"}",
                "{\"open\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} and more"
            })
    void what_nobody_meant_is_refused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Thing.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void what_is_said_plainly_is_understood() throws JsonProcessingException {
        Thing thing = json.readValue(
                "{\"name\":\"灯\",\"count\":5,\"on\":\"2026-03-15\",\"at\":\"2026-03-15T09:00:00+08:00\","
                        + "\"day\":\"MONDAY\",\"open\":true}",
                Thing.class);

        assertThat(thing)
                .isEqualTo(new Thing(
                        "灯",
                        5,
                        LocalDate.of(2026, 3, 15),
                        Instant.parse("2026-03-15T01:00:00Z"),
                        DayOfWeek.MONDAY,
                        true));
    }
}
