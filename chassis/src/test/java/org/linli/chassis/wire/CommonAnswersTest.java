package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CommonAnswersTest {

    private static final String MAKE = "paths.'/wire/contract'.post";
    private static final String READ = "paths.'/wire/contract/{id}'.get";
    private static final String CLOSE = "paths.'/wire/contract/{id}/close'.post";

    @Test
    void every_refusal_has_the_one_shape_of_ours() {
        Map<String, Map<String, Map<String, Object>>> paths = api().getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation.get("responses") instanceof Map<?, ?> answers) {
                answers.forEach((status, answer) -> {
                    if (status.toString().compareTo("400") >= 0) {
                        assertThat(answer.toString())
                                .as("%s %s %s", method, path, status)
                                .contains("application/problem+json={schema={$ref=#/components/schemas/Problem}}");
                    }
                });
            }
        }));
        assertThat(document()).doesNotContain("HttpProblem", "HttpValidationProblem");
    }

    @Test
    void the_shape_names_what_is_always_there_and_what_may_be() {
        JsonPath problem = api().setRootPath("components.schemas.Problem");
        assertThat(problem.getList("required"))
                .containsExactly("type", "title", "status", "detail", "code", "requestId");
        assertThat(problem.getMap("properties")).containsKeys("violations", "state", "allowed");
        assertThat(api().getList("components.schemas.Violation.required")).containsExactly("field", "in", "message");
    }

    @Test
    void a_refusal_that_the_resource_describes_keeps_its_words() {
        assertThat(api().getString(MAKE + ".responses.'403'.description")).isEqualTo("BLOCKED.");
    }

    @Test
    void refusals_are_complete_and_in_order() {
        assertThat(String.join(" ", statuses(MAKE)))
                .isEqualTo("201 400 401 403 406 408 413 414 415 422 429 431 500 503");
        assertThat(String.join(" ", statuses(READ))).isEqualTo("200 400 401 403 404 406 414 429 431 500 503");
        assertThat(String.join(" ", statuses(CLOSE)))
                .isEqualTo("200 400 401 403 404 406 408 409 412 413 414 415 422 429 431 500 503");
    }

    @Test
    void headers_of_answers_are_named_where_they_come() {
        assertThat(headers(MAKE, "201")).containsExactlyInAnyOrder("X-Request-Id", "Location", "ETag");
        assertThat(headers(MAKE, "429")).containsExactlyInAnyOrder("X-Request-Id", "Retry-After");
        assertThat(headers(MAKE, "503")).containsExactlyInAnyOrder("X-Request-Id", "Retry-After");
        assertThat(headers(READ, "200")).containsExactlyInAnyOrder("X-Request-Id", "ETag");
        assertThat(headers(CLOSE, "200")).containsExactlyInAnyOrder("X-Request-Id", "ETag");
        assertThat(headers(CLOSE, "412")).containsExactly("X-Request-Id");
        assertThat(api().getString(READ + ".responses.'200'.headers.ETag.'$ref'"))
                .isEqualTo("#/components/headers/ETag");
        assertThat(api().getMap("components.headers"))
                .containsOnlyKeys("X-Request-Id", "ETag", "Location", "Retry-After");
    }

    @Test
    void what_no_command_takes_a_version_of_has_none() {
        assertThat(headers("paths.'/wire/contract/notes/{id}'.get", "200")).containsExactly("X-Request-Id");
        assertThat(statuses("paths.'/wire/contract/notes/{id}/read'.post")).doesNotContain("412");
    }

    @Test
    void headers_of_requests_are_described() {
        Map<String, Object> key = api().getMap(MAKE + ".parameters.find { it.name == 'Idempotency-Key' }");
        assertThat(key).containsKey("description");
        assertThat(key.get("schema"))
                .isEqualTo(Map.of("type", "string", "minLength", 8, "maxLength", 128, "pattern", "^[!-~]+$"));
        assertThat(api().getString(CLOSE + ".parameters.find { it.name == 'If-Match' }.description"))
                .isNotBlank();
    }

    @Test
    void what_the_code_declares_is_told_without_a_word_of_the_resource() {
        assertThat(parameters("paths.'/wire/headers/read'.post")).contains("Idempotency-Key");
        assertThat(parameters("paths.'/wire/effects'.post")).contains("Idempotency-Key");
        assertThat(api().getBoolean(
                                "paths.'/wire/effects'.post.parameters.find { it.name == 'Idempotency-Key' }.required"))
                .isTrue();
        assertThat(parameters("paths.'/wire/headers/versions/{version}'.get")).contains("If-None-Match");
        assertThat(statuses("paths.'/wire/headers/versions/{version}'.get")).contains("304");
        assertThat(headers("paths.'/wire/headers/versions/{version}'.get", "304"))
                .contains("ETag");
        assertThat(
                        api().getInt(
                                        "paths.'/wire/headers/purpose'.get.parameters.find { it.name == 'X-Purpose' }.schema.maxLength"))
                .isEqualTo(2400);
        assertThat(statuses("paths.'/wire/headers/purpose'.get")).contains("422");
        assertThat(statuses("paths.'/wire/kinds'.get")).contains("404");
    }

    @Test
    void patterns_are_anchored_as_those_of_validation_are() {
        assertThat(api().getString("components.schemas.Whole.properties.mark.pattern"))
                .isEqualTo("^(?:[A-Z]{2}-[0-9]+)$");
        assertThat(document()).contains("\"pattern\"").doesNotContainPattern("\"pattern\" ?: ?\"(?!\\^)");
    }

    @Test
    void the_description_is_the_same_each_time() {
        assertThat(document()).isEqualTo(document());
    }

    private static List<String> parameters(String operation) {
        return api().getList(operation + ".parameters.name");
    }

    private static List<String> statuses(String operation) {
        return List.copyOf(
                api().<String, Object>getMap(operation + ".responses").keySet());
    }

    private static Set<String> headers(String operation, String status) {
        return api().<String, Object>getMap(operation + ".responses.'" + status + "'.headers")
                .keySet();
    }

    private static JsonPath api() {
        return JsonPath.from(document());
    }

    private static String document() {
        return given().get("/q/openapi?format=json").asString();
    }
}
