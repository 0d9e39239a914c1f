package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.test.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ConstraintsOnTheWireTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"mark":"x"} | zh-CN | mark | 格式不正确
                    {"mark":"x"} | en | mark | has the wrong form
                    {"mark":"x"} | de | mark | 格式不正确
                    {"name":"01234567890"} | zh-CN | name | 长度或个数须在 1 至 10 之间
                    {"name":"01234567890"} | en | name | length or number must be between 1 and 10
                    {"numbers":[1,2,3,4]} | zh-CN | numbers | 长度或个数须在 0 至 3 之间
                    null | zh-CN | `` | 缺少请求内容
                    null | en | `` | the request body is missing
                    """)
    void a_broken_constraint_is_told_in_words_for_people(String body, String language, String field, String message) {
        given().header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/wire/kinds")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].in", equalTo("body"))
                .body("violations[0].message", equalTo(message));
    }
}
