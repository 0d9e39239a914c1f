package org.linli.chassis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.text.OneLine;
import org.linli.chassis.text.Words;

/** Asks the mapper of the running service: one put together by the test has its modules in another order. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StrictJsonTest {

    record Thing(
            String name,
            int count,
            Long many,
            LocalDate on,
            Instant at,
            UUID id,
            DayOfWeek day,
            boolean open,
            @OneLine(max = 9) String title,
            @Words(max = 9) String text) {}

    @Inject
    ObjectMapper json;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":1.5}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud83d\"}",
                "{\"name\":\"\\ude00\\ud83d\"}",
                "{\"title\":\"a\\ud83d\"}",
                "{\"count\":\"5\"}",
                "{\"count\":\"\"}",
                "{\"count\":4.7}",
                "{\"count\":4.0}",
                "{\"count\":1e2}",
                "{\"count\":1E400}",
                "{\"count\":-0.0}",
                "{\"count\":true}",
                "{\"count\":2147483648}",
                "{\"count\":01}",
                "{\"count\":+1}",
                "{\"count\":NaN}",
                "{\"many\":4.7}",
                "{\"many\":9223372036854775808}",
                "{\"many\":99999999999999999999999999999999999999999999}",
                "{\"on\":20000}",
                "{\"on\":1795586482}",
                "{\"on\":[2026,3,15]}",
                "{\"on\":{}}",
                "{\"on\":\"\"}",
                "{\"on\":\" 2026-03-15\"}",
                "{\"on\":\"2026-3-15\"}",
                "{\"on\":\"20260315\"}",
                "{\"on\":\"2026-W12-1\"}",
                "{\"on\":\"2026-03-15T00:00:00\"}",
                "{\"on\":\"2026-11-30T16:00:00.000Z\"}",
                "{\"on\":\"2026-02-30\"}",
                "{\"on\":\"2027-02-29\"}",
                "{\"on\":\"+999999999-12-31\"}",
                "{\"on\":\"-4714-11-24\"}",
                "{\"on\":\"0000-01-01\"}",
                "{\"on\":\"0001-01-01\"}",
                "{\"on\":\"1899-12-31\"}",
                "{\"on\":\"3000-01-01\"}",
                "{\"on\":\"９999-01-01\"}",
                "{\"at\":1700000000}",
                "{\"at\":1700000000.5}",
                "{\"at\":\"2026-03-15\"}",
                "{\"at\":\"2026-03-15T09:00:00\"}",
                "{\"at\":\"2026-03-15T09:00+08:00\"}",
                "{\"at\":\"2026-03-15 09:00:00Z\"}",
                "{\"at\":\"2026-03-15T24:00:00Z\"}",
                "{\"at\":\"2026-03-15T09:00:00+19:00\"}",
                "{\"at\":\"2026-03-15T09:00:00+08:00[Asia/Shanghai]\"}",
                "{\"at\":\"0000-01-01T00:00:00Z\"}",
                "{\"at\":\"+12026-03-15T09:00:00Z\"}",
                "{\"at\":\"1700000000\"}",
                "{\"at\":[2026,3,15]}",
                "{\"id\":\"1-1-1-1-1\"}",
                "{\"id\":\"AZofbnxbfTqfECsfTV5vcA==\"}",
                "{\"id\":\"019a1f6e7c5b7d3a9f102b1c4d5e6f70\"}",
                "{\"id\":\"{019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70}\"}",
                "{\"id\":\" 019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f7\"}",
                "{\"id\":\"\"}",
                "{\"id\":5}",
                "{\"day\":1}",
                "{\"day\":\"1\"}",
                "{\"day\":\"monday\"}",
                "{\"day\":\" MONDAY\"}",
                "{\"day\":\"\"}",
                "{\"day\":[\"MONDAY\"]}",
                "{\"open\":\"true\"}",
                "{\"open\":1}",
                "{\"open\":\"\"}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\",\"n\\u0061me\":\"b\"}",
                "{\"name\":\"a\"} and more",
                "{\"name\":\"a\"}{}",
                "{'name':'a'}",
                "{name:\"a\"}",
                "{\"name\":\"a\",}",
                "// why\n{}",
                "{\"name\":\"a\tb\"}",
                "{\"colour\":1}"
            })
    void what_nobody_meant_is_refused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Thing.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void what_is_said_plainly_is_understood() throws JsonProcessingException {
        Thing thing = json.readValue(
                "{\"name\":\"灯\",\"count\":5,\"on\":\"2028-02-29\",\"at\":\"2026-03-15T09:00:00.123456789+08:00\","
                        + "\"many\":-9223372036854775808,\"id\":\"019A1F6E-7c5b-7d3a-9f10-2b1c4d5e6f70\","
                        + "\"day\":\"MONDAY\",\"open\":true,\"title\":\"\\ud83d\\ude00\"}",
                Thing.class);

        assertThat(thing)
                .isEqualTo(new Thing(
                        "灯",
                        5,
                        Long.MIN_VALUE,
                        LocalDate.of(2028, 2, 29),
                        Instant.parse("2026-03-15T01:00:00.123456Z"),
                        UUID.fromString("019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70"),
                        DayOfWeek.MONDAY,
                        true,
                        "😀",
                        null));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "absent", textBlock = """
                    "a" | a
                    " a b\\u3000" | a b
                    "a\\tb" | a b
                    "e\\u0301" | é
                    "\\ufeffa\\u200b" | a
                    "" | absent
                    "   " | absent
                    "\\u00a0" | absent
                    "\\ufeff" | absent
                    "\\u200b\\u200e" | absent
                    "\\u3164" | absent
                    "\\u2800\\n" | absent
                    null | absent
                    """)
    void what_a_person_writes_comes_in_its_normal_form(String written, String understood)
            throws JsonProcessingException {
        assertThat(json.readValue("{\"text\":" + written + "}", Thing.class).text())
                .isEqualTo(understood);
    }

    @Test
    void line_ends_are_all_of_one_kind() throws JsonProcessingException {
        assertThat(json.readValue("{\"text\":\"a\\r\\nb\\rc\\u2028d\\n\"}", Thing.class)
                        .text())
                .isEqualTo("a\nb\nc\nd");
    }

    @Test
    void what_no_person_writes_is_kept_as_it_is() throws JsonProcessingException {
        assertThat(json.readValue("{\"name\":\" e\\u0301\\r\\n\"}", Thing.class).name())
                .isEqualTo(" e\u0301\r\n");
    }
}
