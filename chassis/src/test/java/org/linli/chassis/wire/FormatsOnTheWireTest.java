package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.RawHttp;
import org.linli.chassis.test.RawHttp.Answer;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FormatsOnTheWireTest {

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "/wire/kinds/list/pages, text/html",
        "/wire/kinds/list/pages, application/xml",
        "/wire/kinds/019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70, text/html",
        "/wire/kinds/list/answers, text/html",
        "/wire/kinds/list/plain, text/html",
        "/wire/kinds/list/foreign, text/html",
        "/wire/kinds/list/foreign, application/xml"
    })
    void what_is_no_json_cannot_be_had(String path, String format) {
        given().header("Accept", format)
                .get(path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "/wire/text, text/plain",
        "/wire/text/required, text/plain",
        "/wire/text/required, text/plain;charset=UTF-8",
        "/wire/text/required, text/html",
        "/wire/text/required, application/octet-stream"
    })
    void a_body_that_is_no_json_is_not_taken_and_be_it_json_inside(String path, String format) throws IOException {
        Answer answer = RawHttp.send("POST", path, "{\"title\":\"a\"}", "Content-Type: " + format);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "application/*",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "text/html, application/json;q=0.1"
            })
    void whoever_takes_json_among_others_gets_json(String formats) {
        for (String path : new String[] {"pages", "answers", "plain", "foreign"}) {
            given().header("Accept", formats)
                    .get("/wire/kinds/list/" + path)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
    }
}
