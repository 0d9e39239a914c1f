package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class KindsOnTheWireTest {

    private static final String ID = "019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "\"x\"", "5", "true", "[{}]"})
    void a_body_of_the_wrong_kind_is_malformed(String body) {
        refused(body, "zh").body("code", equalTo("MALFORMED_REQUEST")).body("$", not(hasKey("violations")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name":{}} | name | 须为文字 | must be text
                    {"name":["a"]} | name | 须为文字 | must be text
                    {"name":"a","numbers":["many"]} | numbers[0] | 须为整数,且不可过大 | must be a whole number, not too large
                    {"numbers":[1,99999999999]} | numbers[1] | 须为整数,且不可过大 | must be a whole number, not too large
                    {"numbers":{}} | numbers | 须为列表 | must be a list
                    {"place":"x"} | place | 须为对象 | must be an object
                    {"place":[]} | place | 须为对象 | must be an object
                    {"place":{"colour":"BLUE"}} | place.colour | 须为以下之一:RED、GREEN | must be one of: RED, GREEN
                    {"place":{"colour":{}}} | place.colour | 须为以下之一:RED、GREEN | must be one of: RED, GREEN
                    {"place":{"since":"31.1.2026"}} | place.since | 须为 1900 至 2999 年间的日期,如 2026-01-31 | must be a date of the years 1900 to 2999, such as 2026-01-31
                    {"place":{"since":{}}} | place.since | 须为 1900 至 2999 年间的日期,如 2026-01-31 | must be a date of the years 1900 to 2999, such as 2026-01-31
                    {"place":{"at":"yesterday"}} | place.at | 须为 1900 至 2999 年间带时区的日期时间,如 2026-01-31T08:30:00Z | must be a date and time with offset of the years 1900 to 2999, such as 2026-01-31T08:30:00Z
                    {"place":{"id":"1"}} | place.id | 须为 UUID | must be a UUID
                    {"place":{"open":"perhaps"}} | place.open | 须为 true 或 false | must be true or false
                    {"place":{"open":[]}} | place.open | 须为 true 或 false | must be true or false
                    """)
    void a_value_of_the_wrong_kind_is_named_with_what_is_wanted(
            String body, String field, String chinese, String english) {
        violates(refused(body, "zh"), field, "body", chinese);
        violates(refused(body, "en"), field, "body", english);
    }

    @Test
    void deep_nesting_is_refused_without_a_look_inside() {
        refused("{\"name\":" + "[".repeat(2000) + "]".repeat(2000) + "}", "zh")
                .body("code", equalTo("VALIDATION_FAILED"));
        refused("{\"place\":".repeat(40) + "1" + "}".repeat(40), "zh");
        refused("[".repeat(2000) + "]".repeat(2000), "zh").body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    void a_list_out_of_all_proportion_is_refused_before_its_parts_are_looked_at() {
        refused("{\"name\":\"a\",\"numbers\":[" + "0,".repeat(10_000) + "0]}", "zh")
                .body("code", equalTo("MALFORMED_REQUEST"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"place\":", "{\"place\":{\"colour\":\"RED\"", "{\"numbers\":[1,}", "{]"})
    void broken_json_stays_malformed_wherever_it_breaks(String body) {
        refused(body, "zh").body("code", equalTo("MALFORMED_REQUEST")).body("$", not(hasKey("violations")));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
                    limit | abc | 须为整数,且不可过大 | must be a whole number, not too large
                    limit | 99999999999 | 须为整数,且不可过大 | must be a whole number, not too large
                    count | 1 | 须为 true 或 false | must be true or false
                    count | yes | 须为 true 或 false | must be true or false
                    colour | NOPE | 须为以下之一:RED、GREEN | must be one of: RED, GREEN
                    maybe | NOPE | 须为以下之一:RED、GREEN | must be one of: RED, GREEN
                    any | NOPE | 须为以下之一:RED、GREEN | must be one of: RED, GREEN
                    id | 1-1-1-1-1 | 须为 UUID | must be a UUID
                    on | 31.1.2026 | 须为 1900 至 2999 年间的日期,如 2026-01-31 | must be a date of the years 1900 to 2999, such as 2026-01-31
                    dryRun | yes | 须为 true 或 false | must be true or false
                    many | 1.5 | 须为整数,且不可过大 | must be a whole number, not too large
                    many | +7 | 须为整数,且不可过大 | must be a whole number, not too large
                    many | 007 | 须为整数,且不可过大 | must be a whole number, not too large
                    many | ٣ | 须为整数,且不可过大 | must be a whole number, not too large
                    limit | 20.0 | 须为整数,且不可过大 | must be a whole number, not too large
                    count | TRUE | 须为 true 或 false | must be true or false
                    colour | red | 须为以下之一:RED、GREEN | must be one of: RED, GREEN
                    colour | 0 | 须为以下之一:RED、GREEN | must be one of: RED, GREEN
                    id | 019a1f6e7c5b7d3a9f102b1c4d5e6f70 | 须为 UUID | must be a UUID
                    on | 0000-01-01 | 须为 1900 至 2999 年间的日期,如 2026-01-31 | must be a date of the years 1900 to 2999, such as 2026-01-31
                    on | +999999999-12-31 | 须为 1900 至 2999 年间的日期,如 2026-01-31 | must be a date of the years 1900 to 2999, such as 2026-01-31
                    on | 2026-01-31T00:00:00Z | 须为 1900 至 2999 年间的日期,如 2026-01-31 | must be a date of the years 1900 to 2999, such as 2026-01-31
                    """)
    void a_query_parameter_of_the_wrong_kind_is_named(String name, String value, String chinese, String english) {
        violates(asking(name, value, "zh").statusCode(400), name, "query", chinese);
        violates(asking(name, value, "en").statusCode(400), name, "query", english);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "limit=1&limit=2",
                "limit=5&limit=5",
                "cursor=a&cursor=b",
                "colour=RED&colour=GREEN",
                "on=2026-01-31&on=2026-02-01",
                "maybe=RED&maybe=RED",
                "limit=1&%6Cimit=2",
                "limit=1&lim%69t=1",
                "limit=1&limit="
            })
    void a_parameter_that_is_given_twice_is_named(String query) {
        String name = query.substring(0, query.indexOf('='));
        violates(
                given().header("Accept-Language", "zh")
                        .urlEncodingEnabled(false)
                        .get("/wire/kinds?" + query)
                        .then()
                        .statusCode(400),
                name,
                "query",
                "只能出现一次");
    }

    @Test
    void what_parts_parameters_is_an_ampersand_and_nothing_else() {
        violates(
                given().header("Accept-Language", "zh")
                        .get("/wire/kinds?limit=1;count=true")
                        .then()
                        .statusCode(400),
                "limit",
                "query",
                "须为整数,且不可过大");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Limit=1",
                "LIMIT=x",
                "limit[]=1",
                "limit%5B%5D=1",
                "limit[0]=1",
                "limit.=1",
                "%20limit=1",
                "noSuch=1",
                "noSuch=1&noSuch=2",
                "Any=RED",
                "Limit=1&limit=20"
            })
    void a_name_that_is_spelt_otherwise_is_another_one_and_makes_no_difference(String query) {
        String plain = given().get("/wire/kinds").asString();

        given().urlEncodingEnabled(false)
                .get("/wire/kinds?" + query)
                .then()
                .statusCode(200)
                .body(equalTo(plain));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dryRun=", "dryRun", "dryrun=true", "DryRun=true", "dryRun=true&DRYRUN=true", "dry%52un="})
    void a_switch_that_is_not_clear_is_never_taken_for_off(String query) {
        violates(
                given().urlEncodingEnabled(false)
                        .get("/wire/kinds?" + query)
                        .then()
                        .statusCode(400),
                "dryRun",
                "query",
                "须为 true 或 false");
    }

    @Test
    void a_header_of_the_wrong_kind_is_named() {
        violates(
                given().header("X-Level", "high").get("/wire/kinds").then().statusCode(400),
                "X-Level",
                "header",
                "须为整数,且不可过大");
    }

    @Test
    void a_path_of_the_wrong_kind_does_not_exist() {
        given().get("/wire/kinds/1").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/wire/kinds/" + ID).then().statusCode(200);
    }

    @Test
    void parameters_of_the_right_kind_and_defaults_are_taken() {
        assertThat(given().get("/wire/kinds").asString()).isEqualTo("20 false null null [] null null true null null");
        assertThat(given().header("X-Level", "3")
                        .get("/wire/kinds?limit=5&count=true&colour=RED&maybe=GREEN&any=RED&any=GREEN&id=" + ID
                                + "&on=2026-01-31&dryRun=false&many=7")
                        .asString())
                .isEqualTo("5 true RED GREEN [RED, GREEN] " + ID + " 2026-01-31 false 7 3");
    }

    @Test
    void a_member_of_a_parameter_bean_outside_its_limits_is_in_the_query() {
        asking("limit", "101", "zh")
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].field", equalTo("limit"));
        asking("cursor", "x".repeat(201), "zh")
                .statusCode(400)
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].field", equalTo("cursor"));
    }

    private static void violates(ValidatableResponse answer, String field, String in, String message) {
        answer.contentType("application/problem+json")
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].in", equalTo(in))
                .body("violations[0].message", equalTo(message));
    }

    private static ValidatableResponse asking(String name, String value, String language) {
        return given().header("Accept-Language", language)
                .queryParam(name, value)
                .get("/wire/kinds")
                .then();
    }

    private static ValidatableResponse refused(String body, String language) {
        return given().header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/wire/kinds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
