package org.linli.outreach.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.rotation.ResealingOldValues;
import org.linli.chassis.rotation.RotatingDataKeys;
import org.linli.chassis.security.Caller;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class ProtectedWordsTest {

    private static final String WORDS = "老人腿脚不便。";

    @Inject
    District district;

    @Inject
    EntityManager database;

    @Inject
    RotatingDataKeys rotating;

    @Inject
    ResealingOldValues resealing;

    @Inject
    FieldCipher cipher;

    @Test
    void the_words_of_a_visit_stand_nowhere_in_the_clear_and_each_look_at_them_is_remembered() {
        Community community = district.settle();
        district.house(community, 1, 1);
        String campaign = Client.running(community);
        Map<String, Object> visit =
                Client.visit(Client.tasks(community.workerToken(), campaign).get(0), "REACHED");
        visit.put("note", WORDS);
        visit.put("need", Map.of("itemCode", "FAC-LIGHT", "text", WORDS));
        String key = Client.newKey();
        UUID id = UUID.fromString(Client.post(community.workerToken(), "/visits", key, visit)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        Client.get(community.clerkToken(), "/visits/" + id).statusCode(200);
        Client.get(community.secretaryToken(), "/visits/" + id).statusCode(200);

        assertThat(text("select note || need_text from visit where id = ?1", id))
                .doesNotContain(WORDS);
        assertThat(text("select body_enc from idempotency_key where key = ?1", key))
                .doesNotContain(WORDS);
        List<?> events = database.createNativeQuery("select cast(data as text) from outbox_event where subject = ?1")
                .setParameter(1, id)
                .getResultList();
        assertThat(events).hasSize(2).allSatisfy(data -> assertThat((String) data)
                .doesNotContain(WORDS));
        assertThat(lookups(id)).containsExactly(community.clerk);
    }

    @Test
    void words_that_an_exchanged_key_sealed_come_under_the_new_one_and_read_the_same() {
        Community community = district.settle();
        district.house(community, 1, 1);
        String campaign = Client.running(community);
        Map<String, Object> visit =
                Client.visit(Client.tasks(community.workerToken(), campaign).get(0), "REACHED");
        visit.put("note", WORDS);
        visit.put("need", Map.of("itemCode", "FAC-LIGHT", "text", WORDS));
        String id = Client.post(community.workerToken(), "/visits", Client.newKey(), visit)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        rotating.rotate(Caller.system());

        Awaitility.await().until(() -> resealing.reseal(Caller.system()).left() == 0);

        Object[] sealed = (Object[]) database.createNativeQuery("select note, need_text from visit where id = ?1")
                .setParameter(1, UUID.fromString(id))
                .getSingleResult();
        assertThat(sealed).allSatisfy(value -> assertThat(cipher.isUnderCurrentKey((byte[]) value))
                .isTrue());
        Client.get(community.clerkToken(), "/visits/" + id)
                .body("note", equalTo(WORDS))
                .body("need.text", equalTo(WORDS));
    }

    private String text(String query, Object parameter) {
        byte[] stored = (byte[]) database.createNativeQuery(query, byte[].class)
                .setParameter(1, parameter)
                .getSingleResult();
        return new String(stored, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> lookups(UUID visit) {
        return database.createNativeQuery(
                        "select actor from audit_entry where action = 'LOOKUP' and target_id = ?1", UUID.class)
                .setParameter(1, visit.toString())
                .getResultList();
    }
}
