package org.linli.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.connection.CommonRefusal;

class GatewayErrorTest {

    private static final Set<GatewayError> OF_THE_GATEWAY_ALONE =
            EnumSet.of(GatewayError.UPSTREAM_FAILED, GatewayError.UPSTREAM_TIMEOUT);

    @ParameterizedTest
    @EnumSource
    void a_code_that_others_use_too_has_their_status_and_words(GatewayError error) {
        Optional<CommonRefusal> same = Arrays.stream(CommonRefusal.values())
                .filter(refusal -> refusal.name().equals(error.name()))
                .findFirst();

        assertThat(same.isEmpty()).isEqualTo(OF_THE_GATEWAY_ALONE.contains(error));
        same.ifPresent(refusal -> {
            assertThat(error.status()).isEqualTo(refusal.status());
            assertThat(error.detail(false)).isEqualTo(refusal.chinese());
            assertThat(error.detail(true)).isEqualTo(refusal.english());
        });
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
