package org.linli.grievance.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.id.Ids;
import org.linli.chassis.rotation.ResealingOldValues;
import org.linli.chassis.rotation.RotatingDataKeys;
import org.linli.chassis.security.Caller;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class ContactTest {

    private static final String PHONE = "13912345678";
    private static final String IDENTITY = "11010519491231002X";

    @Inject
    District district;

    @Inject
    LiftingStoredNumbers lifting;

    @Inject
    EntityManager database;

    @Inject
    RotatingDataKeys rotating;

    @Inject
    ResealingOldValues resealing;

    @Inject
    FieldCipher cipher;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void residents_read_back_the_contact_data_they_gave_without_a_purpose() {
        Map<String, Object> matter = new HashMap<>(Client.matter("路灯坏了", "门口路灯不亮", District.GRID));
        matter.put("contactPhone", "10000001234");
        String id = Client.file(resident, Client.newKey(), matter).path("id");

        Client.get(Tokens.resident(resident), "/" + id + "/contact")
                .statusCode(200)
                .body("contactPhone", equalTo("10000001234"))
                .body("address", equalTo("2号楼4单元"));
        Client.get(Tokens.resident(Ids.next()), "/" + id + "/contact").statusCode(404);
    }

    @Test
    void numbers_in_what_a_resident_writes_stand_sealed_in_the_contact_data_and_as_stars_in_the_text() {
        Response filed = Client.file(
                resident,
                Client.newKey(),
                Client.matter("请打139 1234 5678", "我的身份证是" + IDENTITY + ",楼道灯不亮。", District.GRID));
        String id = filed.path("id");

        assertThat(filed.asString()).doesNotContain(PHONE, "139 1234", IDENTITY).contains("楼道灯不亮");
        assertThat(stored("select title || body from grievance where id = :id", id))
                .contains("楼道灯不亮", "*")
                .doesNotContain("1234", IDENTITY);
        Client.get(Tokens.resident(resident), "/" + id + "/contact")
                .body("numbersInText.number", contains(PHONE, IDENTITY));
        contact(District.worker(), id).statusCode(200).body("numbersInText.kind", contains("MOBILE", "IDENTITY"));
        Client.get(District.otherWorker(), "/" + id + "/contact").statusCode(404);
    }

    @Test
    void what_an_exchanged_key_sealed_comes_under_the_new_one_and_reads_the_same() {
        Map<String, Object> matter = new HashMap<>(Client.matter("请打" + PHONE, "门口路灯不亮", District.GRID));
        matter.put("contactPhone", "10000001234");
        String id = Client.file(resident, Client.newKey(), matter).path("id");
        String before = Client.get(Tokens.resident(resident), "/" + id + "/contact")
                .extract()
                .asString();
        rotating.rotate(Caller.system());

        Awaitility.await().until(() -> resealing.reseal(Caller.system()).left() == 0);

        Object[] sealed = (Object[]) database.createNativeQuery(
                        "select address, contact_phone, numbers_in_text from grievance where id = :id")
                .setParameter("id", UUID.fromString(id))
                .getSingleResult();
        assertThat(sealed).allSatisfy(value -> assertThat(cipher.isUnderCurrentKey((byte[]) value))
                .isTrue());
        assertThat(Client.get(Tokens.resident(resident), "/" + id + "/contact")
                        .extract()
                        .asString())
                .isEqualTo(before);
    }

    @Test
    void numbers_in_a_reply_are_lifted_out_of_it_and_of_the_timeline() {
        String id = Client.dispatched(resident);

        Client.command(District.worker(), id, "reply", Map.of("outcome", "REFERRED", "text", "请联系物业张师傅" + PHONE + "。"))
                .statusCode(200)
                .body("reply.text", equalTo("请联系物业张师傅***********。"));

        Client.get(Tokens.resident(resident), "/" + id + "/timeline").body("note", hasItem("请联系物业张师傅***********。"));
        Client.get(Tokens.resident(resident), "/" + id + "/contact").body("numbersInText.number", contains(PHONE));
    }

    @Test
    void a_number_that_staff_write_for_the_resident_is_read_by_both_and_told_apart_from_the_residents_own() {
        String id = Client.file(resident, Client.newKey(), Client.matter("路灯坏了", "请打13800001111", District.GRID))
                .path("id");
        Client.command(District.clerk(), id, "dispatch", Map.of()).statusCode(200);
        Client.command(District.worker(), id, "reply", Map.of("outcome", "REFERRED", "text", "请打供电所0374-2345678"))
                .statusCode(200)
                .body("reply.text", equalTo("请打供电所****-*******"));

        Client.get(Tokens.resident(resident), "/" + id + "/contact")
                .statusCode(200)
                .body("numbersInText.number", contains("13800001111", "03742345678"))
                .body("numbersInText.source", contains("MATTER", "REPLY"));
        contact(District.worker(), id).statusCode(200).body("numbersInText.source", contains("MATTER", "REPLY"));
    }

    @Test
    void what_lesser_rules_left_in_a_text_is_lifted_by_newer_ones_beside_what_they_found() {
        String id = Client.file(resident, Client.newKey(), Client.matter("路灯坏了", "请打13800001111", District.GRID))
                .path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> change(
                        "update grievance set title = '证110101199003010010', numbers_lifted_by = 1 where id = :id",
                        id));

        lifting.liftAll();

        Client.get(Tokens.resident(resident), "/" + id).body("title", equalTo("证******************"));
        Client.get(Tokens.resident(resident), "/" + id + "/contact")
                .body("numbersInText.number", contains("13800001111", "110101199003010010"));
        assertThat(lifting.liftSome()).isZero();
    }

    @Test
    void what_was_written_before_is_carried_over_once_and_again_after_a_stop() {
        String first = Client.replied(resident);
        String second = Client.replied(resident);
        asWrittenBefore(first);
        asWrittenBefore(second);

        lifting.liftAll();
        int left = lifting.liftSome();

        assertThat(left).isZero();
        for (String id : List.of(first, second)) {
            Client.get(Tokens.resident(resident), "/" + id)
                    .body("title", equalTo("请打***********"))
                    .body("reply.text", equalTo("已回电***********"));
            Client.get(Tokens.resident(resident), "/" + id + "/timeline").body("note", hasItem("已回电***********"));
            Client.get(Tokens.resident(resident), "/" + id + "/contact")
                    .body("address", equalTo("2号楼4单元"))
                    .body("numbersInText.number", contains(PHONE, PHONE))
                    .body("numbersInText.source", contains("MATTER", "REPLY"));
        }
    }

    @Test
    void whoever_states_no_purpose_or_does_not_answer_for_the_place_reads_nothing() {
        String id = Client.filed(resident);

        Client.get(District.clerk(), "/" + id + "/contact").body(containsString("目的"));
        Client.get(Tokens.staff(Ids.next(), "AUDITOR", District.COMMUNITY_PATH), "/" + id + "/contact")
                .statusCode(403);
        contact(Tokens.staff(Ids.next(), "STREET_OFFICER", "411003.411003002"), id)
                .statusCode(200);
    }

    private static ValidatableResponse contact(String token, String id) {
        return given().auth()
                .oauth2(token)
                .header("X-Purpose", "REPAIR: %E4%B8%8A%E9%97%A8%E7%BB%B4%E4%BF%AE")
                .get("/api/v1/grievances/" + id + "/contact")
                .then();
    }

    private void asWrittenBefore(String id) {
        QuarkusTransaction.requiringNew().run(() -> {
            change(
                    "update grievance set title = '请打" + PHONE + "', reply_text = '已回电" + PHONE
                            + "', numbers_lifted = false, numbers_lifted_by = 1, numbers_in_text = null where id = :id",
                    id);
            change(
                    "update timeline_entry set note = '已回电" + PHONE + "' where grievance_id = :id and action = 'REPLY'",
                    id);
        });
    }

    private void change(String sql, String id) {
        database.createNativeQuery(sql).setParameter("id", UUID.fromString(id)).executeUpdate();
    }

    private String stored(String sql, String id) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(sql)
                .setParameter("id", UUID.fromString(id))
                .getSingleResult());
    }
}
