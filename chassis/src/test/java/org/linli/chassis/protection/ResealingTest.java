package org.linli.chassis.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.id.Ids;
import org.linli.chassis.rotation.ResealingOldValues;
import org.linli.chassis.rotation.RotatingDataKeys;
import org.linli.chassis.security.Caller;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.KilledMidway;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;

/** What becomes of the values that an exchanged data key sealed. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ResealingTest {

    private static final String PHONE = "13812345678";

    @Inject
    ProtectingPeople people;

    @Inject
    RotatingDataKeys rotating;

    @Inject
    ResealingOldValues resealing;

    @Inject
    DataKeys keys;

    /** More than are sealed in one step. */
    @BeforeEach
    void peopleAreOnRecordUnderAnOlderKey() {
        resealing.reseal(Caller.system());
        IntStream.range(0, 450).forEach(i -> people.register("欧阳小明", PHONE, false));
        rotating.rotate(Caller.system());
    }

    @Test
    void all_of_them_come_under_the_new_key_and_read_the_same() throws SQLException {
        UUID administrator = Ids.next();
        int values = given().auth()
                .oauth2(Tokens.staff(administrator, "ADMIN", "411003"))
                .post("/internal/data-keys/resealings")
                .then()
                .statusCode(200)
                .extract()
                .path("values");

        assertThat(values).isGreaterThanOrEqualTo(450);
        assertThat(old()).isZero();
        assertThat(people.byPhone(PHONE))
                .hasSizeGreaterThanOrEqualTo(450)
                .allMatch(person -> person.phone.equals(PHONE));
        assertThat(number("select count(*) from audit_entry where action = 'VALUES_RESEALED' and actor = '"
                        + administrator + "' and detail ->> 'left' = '0'"))
                .isOne();
        assertThat(resealing.reseal(Caller.system())).isEqualTo(new ResealingOldValues.Resealed(0, 0));
    }

    @Test
    void a_run_that_is_killed_midway_keeps_what_it_did_and_the_next_one_goes_on() throws SQLException {
        long before = old();
        UUID unlucky = UUID.fromString(text("select id from protected_person where get_byte(phone_enc, 2) * 256 "
                + "+ get_byte(phone_enc, 3) <> " + keys.forNewValues().id() + " order by id offset 250 limit 1"));

        try (KilledMidway killed = KilledMidway.by("update", "protected_person", "new.id = '" + unlucky + "'")) {
            assertThatThrownBy(() -> resealing.reseal(Caller.system())).isInstanceOf(RuntimeException.class);
            assertThat(killed.times()).isPositive();
        }
        assertThat(old()).as("the first step's are done").isEqualTo(before - 200);
        resealing.reseal(Caller.system());

        assertThat(old()).isZero();
    }

    @Test
    void processes_that_run_at_once_share_the_work_and_do_none_of_it_twice() throws SQLException {
        long before = old();

        List<Integer> shares =
                Together.times(4, () -> resealing.reseal(Caller.system()).values());

        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) before);
        assertThat(old()).isZero();
    }

    @Test
    void a_row_that_somebody_holds_is_left_to_the_next_run_and_counted() throws SQLException {
        try (Connection holder = owner();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from protected_person where get_byte(phone_enc, 2) * 256 "
                    + "+ get_byte(phone_enc, 3) <> " + keys.forNewValues().id() + " limit 1 for update");

            assertThat(resealing.reseal(Caller.system()).left()).isOne();
            holder.rollback();
        }

        assertThat(resealing.reseal(Caller.system())).isEqualTo(new ResealingOldValues.Resealed(1, 0));
    }

    private long old() throws SQLException {
        return number(
                "select count(*) from protected_person where get_byte(phone_enc, 2) * 256 + get_byte(phone_enc, 3) <> "
                        + keys.forNewValues().id());
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                Infrastructure.jdbcUrl(), Infrastructure.ownerUsername(), Infrastructure.ownerPassword());
    }
}
