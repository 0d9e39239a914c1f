package org.linli.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayErrorTest {

    private static final Path CODES_OF_THE_SERVICES =
            Path.of("../chassis/src/main/java/org/linli/chassis/problem/CommonError.java");
    private static final Set<GatewayError> SHARED = EnumSet.of(
            GatewayError.MALFORMED_REQUEST,
            GatewayError.UNAUTHENTICATED,
            GatewayError.TOKEN_WITHDRAWN,
            GatewayError.NOT_FOUND,
            GatewayError.METHOD_NOT_ALLOWED,
            GatewayError.PAYLOAD_TOO_LARGE,
            GatewayError.TOO_MANY_REQUESTS,
            GatewayError.INTERNAL_ERROR,
            GatewayError.UNAVAILABLE);

    @Test
    void a_code_that_services_use_too_has_the_same_status_and_words() throws IOException {
        String services =
                Files.readString(CODES_OF_THE_SERVICES).replaceAll("\\s+", " ").replace("( ", "(");
        for (GatewayError error : SHARED) {
            assertThat(services)
                    .contains(error.name() + "(" + error.status() + ", \"" + error.detail(false) + "\", \""
                            + error.detail(true) + "\")");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,true",
        "'en-GB,en;q=0.9',true",
        "'zh-CN,zh;q=0.9,en;q=0.8',false",
        "fr,false",
        ";;q=x,false",
        "-,false",
        ",false"
    })
    void chinese_is_spoken_unless_english_is_preferred(String header, boolean english) {
        assertThat(Problem.of(GatewayError.NOT_FOUND, "id", header).english()).isEqualTo(english);
    }

    @Test
    void every_problem_has_all_members() {
        for (GatewayError error : GatewayError.values()) {
            JsonObject problem = new JsonObject(new Problem(error, "id-12345", false).body());
            assertThat(problem.fieldNames()).containsExactly("type", "title", "status", "detail", "code", "requestId");
            assertThat(problem.getString("type")).matches("urn:linli:problem:[a-z-]+");
            assertThat(problem.getString("title")).isNotBlank();
        }
    }
}
