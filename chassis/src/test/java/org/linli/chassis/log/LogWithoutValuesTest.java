package org.linli.chassis.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.test.Infrastructure;

/** The whole log of a service, with the libraries that are usually silent speaking as well. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LogWithoutValuesTest {

    private static final String NAME = "王小明明";
    private static final String PHONE = "13812345678";

    @ConfigProperty(name = "quarkus.log.file.path")
    Path file;

    @ParameterizedTest
    @CsvSource({
        "check, 500, SQLSTATE 23514",
        "batch, 500, SQLSTATE 23505",
        "cast, 500, SQLSTATE 22P02",
        "raise, 500, SQLSTATE P0001",
        "json, 500, MismatchedInputException",
        "number, 500, NumberFormatException",
        "date, 500, DateTimeParseException",
        "library, 200, could not send …"
    })
    void whatever_fails_its_values_are_not_in_the_log_but_its_kind_is(String way, int status, String told)
            throws IOException {
        int before = Files.readString(file).length();

        String answer = given().queryParam("name", NAME)
                .queryParam("phone", PHONE)
                .get("/failing/" + way)
                .then()
                .statusCode(status)
                .extract()
                .asString();

        String logged = Files.readString(file).substring(before);
        assertThat(answer).doesNotContain("小明", "2345678");
        assertThat(logged).contains(told).doesNotContain("小明", "2345678", "%E5%B0%8F%E6%98%8E");
    }
}
