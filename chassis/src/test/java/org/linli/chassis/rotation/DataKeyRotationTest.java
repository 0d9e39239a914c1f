package org.linli.chassis.rotation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.FieldContext;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DataKeyRotationTest {

    private static final FieldContext FIELD = FieldContext.text("rotation_test", "value");
    private static final String ROTATIONS = "/internal/data-keys/rotations";

    @Inject
    FieldCipher cipher;

    @Inject
    RotatingDataKeys rotating;

    @Inject
    DataSource database;

    @Test
    void an_administrator_lets_a_new_key_seal_and_old_values_stay_readable() throws SQLException {
        byte[] old = cipher.encrypt(FIELD, "镜湖花园");
        UUID administrator = Ids.next();

        int key = given().auth()
                .oauth2(Tokens.staff(administrator, "ADMIN", "411003"))
                .post(ROTATIONS)
                .then()
                .statusCode(200)
                .extract()
                .path("keyId");

        assertThat(cipher.isUnderCurrentKey(old)).isFalse();
        assertThat(cipher.isUnderCurrentKey(cipher.encrypt(FIELD, "新"))).isTrue();
        assertThat(cipher.decrypt(FIELD, old)).isEqualTo("镜湖花园");
        assertThat(number("select count(*) from audit_entry where action = 'DATA_KEY_ROTATED' and actor = '"
                        + administrator + "' and target_id = '" + key + "'"))
                .isOne();
    }

    @Test
    void a_retry_under_the_same_key_exchanges_no_second_time() throws SQLException {
        String administrator = Tokens.staff(Ids.next(), "ADMIN", "411003");
        String key = "rotation-" + Ids.next();
        int first = rotatedUnder(key, administrator);
        long before = number("select count(*) from data_key");

        int again = rotatedUnder(key, administrator);

        assertThat(again).isEqualTo(first);
        assertThat(number("select count(*) from data_key")).isEqualTo(before);
    }

    private static int rotatedUnder(String key, String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .post(ROTATIONS)
                .then()
                .statusCode(200)
                .extract()
                .path("keyId");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROTATIONS, "/internal/data-keys/rewrappings"})
    void nobody_else_touches_the_keys(String path) {
        given().post(path).then().statusCode(401);
        given().auth().oauth2(Tokens.resident(Ids.next())).post(path).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "AUDITOR", "411003"))
                .post(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "DISTRICT_OFFICER", "411003"))
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void re_wrapping_moves_nothing_while_the_master_key_is_the_same() throws SQLException {
        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "ADMIN", "411003"))
                .post("/internal/data-keys/rewrappings")
                .then()
                .statusCode(200)
                .body("keys", equalTo(0));

        assertThat(number("select count(*) from audit_entry where action = 'DATA_KEYS_REWRAPPED'"))
                .isPositive();
    }

    @Test
    void a_key_that_is_young_is_left_alone_at_night() throws SQLException {
        long before = number("select count(*) from data_key");

        rotating.rotateByAge();

        assertThat(number("select count(*) from data_key")).isEqualTo(before);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
