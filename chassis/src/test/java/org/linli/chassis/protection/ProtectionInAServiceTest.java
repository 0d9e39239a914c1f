package org.linli.chassis.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProtectionInAServiceTest {

    private static final String ANCHORS = "/internal/audit/anchors";
    private static final String VERIFICATION = "/internal/audit/verification";

    @Inject
    ProtectingPeople people;

    @Inject
    DataSource database;

    @Inject
    AuditTrail trail;

    @Test
    void a_field_is_plain_in_memory_encrypted_in_its_row_and_found_by_its_indexes() {
        UUID id = people.register("欧阳小明", "13812345678", false);

        assertThat(count("select count(*) from protected_person where length(phone_enc) > 40"
                        + " and position('5678'::bytea in phone_enc) = 0 and id = '" + id + "'"))
                .isOne();
        assertThat(people.byPhone("138 1234 5678")).anyMatch(person -> person.phone.equals("13812345678"));
        assertThat(people.byPhone("13812345679")).isEmpty();
        assertThat(people.byNamePart("小明")).anyMatch(person -> person.id.equals(id));
        assertThat(people.byNamePart("明小")).isEmpty();
    }

    @Test
    void an_audit_entry_vanishes_with_the_transaction_it_tells_of() {
        long before = registrations();

        assertThatThrownBy(() -> people.register("张三", "13900000000", true)).isInstanceOf(IllegalStateException.class);
        assertThat(registrations()).isEqualTo(before);

        people.register("张三", "13900000000", false);
        assertThat(registrations()).isEqualTo(before + 1);
    }

    @Test
    void without_a_transaction_nothing_is_recorded() {
        assertThatThrownBy(() -> trail.record(AuditEntry.ofNobody("LOGIN_REFUSED")))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void an_auditor_verifies_what_the_sealer_has_sealed() {
        people.register("李四", "13700000000", false);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(unsealed())
                .isZero());

        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "AUDITOR", "411003"))
                .get(VERIFICATION)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("breach", nullValue());
        given().get("/q/metrics")
                .then()
                .body(containsString("linli_audit_chain_intact 1.0"))
                .body(containsString("linli_audit_chain_breaches 0.0"))
                .body(containsString("linli_audit_chain_verified_age"))
                .body(containsString("linli_audit_unsealed_age_seconds"));
    }

    @Test
    void the_newest_seal_is_told_to_whoever_writes_it_down() {
        people.register("李四", "13700000000", false);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get(ANCHORS + "/newest")
                .then()
                .statusCode(200)
                .body("service", equalTo("chassis"))
                .body("signature", hasLength(128)));
        given().get(ANCHORS + "?service=grid").then().statusCode(200).body("$", hasSize(0));
        given().get(ANCHORS).then().statusCode(400);
    }

    @Test
    void nobody_but_an_auditor_may_verify() {
        given().get(VERIFICATION).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.resident(Ids.next()))
                .get(VERIFICATION)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "ADMIN", "411003"))
                .get(VERIFICATION)
                .then()
                .statusCode(403);
    }

    @Test
    void a_malformed_anchor_is_refused() {
        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "AUDITOR", "411003"))
                .get(VERIFICATION + "?sealNumber=1&sealHash=zz")
                .then()
                .statusCode(400);
    }

    @Test
    void the_operators_endpoint_is_not_in_the_public_contract() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("paths:"), not(containsString(VERIFICATION)));
    }

    private long registrations() {
        return count("select count(*) from audit_entry where action = 'PERSON_REGISTERED'");
    }

    private long unsealed() {
        return count("select count(*) from audit_entry e where not exists ("
                + "select from audit_sealed_entry s where s.entry_id = e.id)");
    }

    private long count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
