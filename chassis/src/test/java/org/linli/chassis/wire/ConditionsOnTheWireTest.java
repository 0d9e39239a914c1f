package org.linli.chassis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.RawHttp;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ConditionsOnTheWireTest {

    private static final String READ = "/wire/headers/versions/3";
    private static final String CHANGE = "/wire/versions/3";

    @ParameterizedTest(name = "If-None-Match: {0}")
    @ValueSource(
            strings = {
                "\"3\"",
                "W/\"3\"",
                "*",
                "\"1\", \"3\"",
                "\"1\",W/\"2\",W/\"3\"",
                "\"a,b\", \"3\"",
                ", \"3\",",
                "\"1\"\r\nIf-None-Match: \"3\""
            })
    void what_the_caller_has_already_is_not_sent_again(String tags) throws IOException {
        RawHttp.Answer answer = RawHttp.ask("GET", READ, "If-None-Match: " + tags);
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest(name = "If-None-Match: {0}")
    @ValueSource(
            strings = {
                "\"2\"",
                "W/\"4\"",
                "\"33\"",
                "3",
                "\"3",
                "w/\"3\"",
                "\"3\" \"4\"",
                "",
                "*, \"3\"",
                "\"3.1READY\""
            })
    void another_version_or_one_that_cannot_be_read_is_answered_in_full(String tags) throws IOException {
        RawHttp.Answer answer = RawHttp.ask("GET", READ, "If-None-Match: " + tags);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("read");
    }

    @Test
    void a_reading_that_shows_more_than_the_row_is_only_the_same_with_all_of_it() throws IOException {
        String path = READ + "/with/1READY";
        assertThat(RawHttp.ask("GET", path, "If-None-Match: \"3.1READY\"").status())
                .isEqualTo(304);
        assertThat(RawHttp.ask("GET", path, "If-None-Match: \"3.1PREPARING\"").status())
                .isEqualTo(200);
        assertThat(RawHttp.ask("GET", path, "If-None-Match: \"3\"").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @ValueSource(
            strings = {
                "\"3\"",
                "*",
                "\"1\", \"3\"",
                "W/\"1\", \"3\"",
                "\"2\"\r\nIf-Match: \"3\"",
                "\"a,b\", \"3\"",
                "\"3.1READY\""
            })
    void a_change_decided_on_the_present_version_is_made(String tags) throws IOException {
        assertThat(RawHttp.ask("POST", CHANGE, "If-Match: " + tags).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "\"33\"", "\"1\", \"2\"", "\"\"", "\"2\"\r\nIf-Match: \"4\"", "\"3x\""})
    void a_change_decided_on_another_version_or_a_weak_one_is_refused(String tags) throws IOException {
        RawHttp.Answer answer = RawHttp.ask("POST", CHANGE, "If-Match: " + tags);
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.isProblem()).isTrue();
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @ValueSource(strings = {"3", "\"3", "", "\"3\" \"4\"", "w/\"3\"", "*, \"3\"", "\"3\"x", ","})
    void a_condition_that_cannot_be_read_is_refused_by_name(String tags) throws IOException {
        RawHttp.Answer answer = RawHttp.ask("POST", CHANGE, "If-Match: " + tags);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).contains("If-Match");
    }
}
