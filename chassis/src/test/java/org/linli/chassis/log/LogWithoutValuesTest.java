package org.linli.chassis.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.test.Infrastructure;

/** The whole log of a service, with the libraries that are usually silent speaking as well. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(LogWithoutValuesTest.EverythingInAFile.class)
class LogWithoutValuesTest {

    private static final Path FILE = Path.of("target/without-values.log");
    private static final String NAME = "王小明明";
    private static final String PHONE = "13812345678";

    public static class EverythingInAFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.path", FILE.toString(),
                    "quarkus.log.category.\"org.hibernate.orm.jdbc.error\".level", "WARN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check, 500, SQLSTATE 23514",
        "batch, 500, SQLSTATE 23505",
        "cast, 500, SQLSTATE 22P02",
        "raise, 500, SQLSTATE P0001",
        "json, 400, ''",
        "number, 500, NumberFormatException",
        "date, 500, DateTimeParseException",
        "library, 200, could not send …"
    })
    void whatever_fails_its_values_are_not_in_the_log_but_its_kind_is(String way, int status, String told)
            throws IOException {
        int before = Files.readString(FILE).length();

        String answer = given().queryParam("name", NAME)
                .queryParam("phone", PHONE)
                .get("/failing/" + way)
                .then()
                .statusCode(status)
                .extract()
                .asString();

        String logged = Files.readString(FILE).substring(before);
        assertThat(answer).doesNotContain("小明", "2345678");
        assertThat(logged).contains(told).doesNotContain("小明", "2345678", "%E5%B0%8F%E6%98%8E");
    }
}
