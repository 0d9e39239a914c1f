package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TextOnTheWireTest {

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            ints = {
                0x20, 0x9, 0xA, 0xD, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x180B, 0x180E, 0x2003, 0x200B, 0x200D, 0x200E,
                0x2028, 0x202F, 0x2060, 0x2063, 0x2800, 0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0041, 0xE0100
            })
    void text_of_which_nothing_can_be_seen_is_none(int character) {
        String blank = Character.toString(character).repeat(3);

        written(Map.of("title", blank, "words", blank))
                .statusCode(200)
                .body("title", nullValue())
                .body("words", nullValue());
        post("/wire/text/required", Map.of("title", blank))
                .statusCode(400)
                .body("violations[0].field", equalTo("title"));
        written(Map.of("secret", blank)).statusCode(400).body("violations[0].field", equalTo("secret"));
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            ints = {
                0x1, 0x7, 0x8, 0xB, 0x1B, 0x7F, 0x85, 0x9B, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067,
                0x2068, 0x2069, 0x206A, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0x10FFFF
            })
    void controls_and_what_turns_text_around_are_refused(int character) {
        for (String field : List.of("title", "words", "secret")) {
            written(Map.of(field, "a" + Character.toString(character) + "b"))
                    .statusCode(400)
                    .body("violations", hasSize(1))
                    .body("violations[0].field", equalTo(field));
        }
    }

    @Test
    void a_line_end_belongs_into_text_of_several_lines_only() {
        written(Map.of("words", "a\r\nb")).statusCode(200).body("words", equalTo("a\nb"));
        written(Map.of("title", "a\nb")).statusCode(400).body("violations[0].message", containsString("须为一行"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a", "中", "é", "😀", "𠮷", "👩‍👩‍👧", "ﷺ"})
    void text_is_counted_in_characters(String character) {
        int each = character.codePointCount(0, character.length());
        String full = character.repeat(100 / each);
        for (String field : List.of("title", "words", "secret")) {
            written(Map.of(field, full)).statusCode(200).body(field, equalTo(full));
            written(Map.of(field, full + character)).statusCode(400);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "a",
                "“引号”",
                "a\u200db",
                "❤\ufe0f",
                "\u2764",
                "नमस्ते",
                "שלום",
                "<b>&amp;</b>",
                "'; --",
                "a  b",
                "=1+1"
            })
    void what_was_taken_reads_back_as_it_was_sent(String text) {
        written(Map.of("title", text, "words", text, "secret", text))
                .statusCode(200)
                .body("title", equalTo(text))
                .body("words", equalTo(text))
                .body("secret", equalTo(text));
    }

    @Test
    void a_secret_is_taken_exactly_as_it_comes() {
        written(Map.of("secret", " e\u0301 ")).statusCode(200).body("secret", equalTo(" e\u0301 "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "13900000000",
                "139 0000 0000",
                "139-0000-0000",
                "+8613900000000",
                "+86 139 0000 0000",
                "10000001234",
                "03742161234",
                "0374-2161234",
                "010-62001234",
                "(010)62001234",
                "010-62001234-801",
                "400-820-8820",
                "4008208820",
                "800 8100 123",
                "+852 2123 4567",
                "+1 212-555-0100",
                "+442071838750"
            })
    void a_number_that_can_be_called_is_taken_as_it_is_written(String number) {
        written(Map.of("phone", number)).statusCode(200).body("phone", equalTo(number));
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {
                "-------",
                "       ",
                "+",
                "+-------",
                "0000000",
                "1234567",
                "139000000000",
                "1390000000",
                "139--0000--0000",
                "12",
                "+0123456789",
                "1390000000a",
                "１３９００００００００",
                "13900000000\n",
                "13900000000;13900000001",
                "0374",
                "110110110110110110110",
                ""
            })
    void a_number_that_nobody_can_call_is_refused(String number) {
        written(Map.of("phone", number)).statusCode(400).body("violations[0].field", equalTo("phone"));
    }

    @Test
    void a_set_has_nothing_twice() {
        written(Map.of("colours", List.of("RED", "GREEN"))).statusCode(200).body("colours", hasSize(2));
        written(Map.of("colours", List.of("RED", "RED")))
                .statusCode(400)
                .body("violations[0].field", equalTo("colours"))
                .body("violations[0].message", equalTo("须为列表,且不得重复"));
    }

    @Test
    void text_in_a_query_is_read_alike() {
        given().queryParam("q", "\u00a0é\u3000")
                .get("/wire/text")
                .then()
                .statusCode(200)
                .body("title", equalTo("é"));
        given().queryParam("q", "\u200b")
                .get("/wire/text")
                .then()
                .statusCode(200)
                .body("title", nullValue());
        given().queryParam("q", "𠮷".repeat(60)).get("/wire/text").then().statusCode(200);
        given().queryParam("q", "𠮷".repeat(61))
                .get("/wire/text")
                .then()
                .statusCode(400)
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].field", equalTo("q"));
    }

    @Test
    void the_contract_tells_the_limits() {
        JsonPath api = JsonPath.from(given().get("/q/openapi?format=json").asString());
        Map<String, Map<String, Object>> written = api.getMap("components.schemas.Written.properties");
        for (String field : List.of("title", "words", "secret")) {
            assertThat(written.get(field)).containsEntry("minLength", 1).containsEntry("maxLength", 100);
        }
        assertThat(written.get("colours")).containsEntry("uniqueItems", true);
        assertThat(api.getInt("paths.'/wire/text'.get.parameters[0].schema.maxLength"))
                .isEqualTo(60);
    }

    private static ValidatableResponse written(Map<String, ?> body) {
        return post("/wire/text", body);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON.withCharset("UTF-8"))
                .body(body)
                .post(path)
                .then();
    }
}
