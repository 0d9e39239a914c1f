package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.sealing.SealingClearRows;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

/** Stored answers hold what people filed, and nobody reads it in the database. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SealedAnswersTest {

    private static final String FILED = "镜湖花园3-501";

    private static final String HEX = HexFormat.of().formatHex("3-501".getBytes(StandardCharsets.UTF_8));

    private final UUID account = Ids.next();
    private final String key = "key-" + Ids.next();

    @Inject
    DataSource database;

    @Inject
    SealingClearRows sealing;

    @Test
    void a_stored_answer_is_not_readable_in_the_database_and_still_given_again() throws SQLException {
        Response first = post(key);

        assertThat(first.asString()).contains(FILED);
        assertThat(new String(stored("row_to_json(k)::text"), StandardCharsets.UTF_8))
                .contains("body_enc")
                .doesNotContain("3-501", HEX);
        assertThat(new String(stored("body_enc"), StandardCharsets.ISO_8859_1)).doesNotContain("3-501", HEX);
        assertThat(post(key).asString()).isEqualTo(first.asString());
    }

    @Test
    void an_answer_of_an_older_version_is_given_again_before_and_after_it_was_sealed() throws SQLException {
        Response first = post(key);
        change("update idempotency_key set body_enc = null, body = convert_to('" + first.asString()
                + "', 'UTF8') where key = ?");

        String before = post(key).asString();
        int sealed = sealing.sealAll();
        String after = post(key).asString();

        assertThat(before).isEqualTo(first.asString());
        assertThat(after).isEqualTo(first.asString());
        assertThat(sealed).isPositive();
        assertThat(stored("body")).isNull();
    }

    @Test
    void an_answer_that_was_moved_under_another_key_is_not_given() throws SQLException {
        String other = "key-" + Ids.next();
        post(key);
        post(other);
        change("update idempotency_key set body_enc = (select body_enc from idempotency_key where key = '" + other
                + "') where key = ?");

        Response answer = post(key);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).doesNotContain(FILED);
    }

    private Response post(String under) {
        return given().auth()
                .oauth2(Tokens.resident(account))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", under)
                .body("{\"name\":\"" + FILED + "\",\"numbers\":[1]}")
                .post("/wire/effects");
    }

    private byte[] stored(String column) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + column + " from idempotency_key k where key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private void change(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }
}
