package org.linli.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.id.Ids;
import org.linli.chassis.rotation.ResealingOldValues;
import org.linli.chassis.rotation.RotatingDataKeys;
import org.linli.chassis.security.Caller;

@QuarkusTest
class ContactPointsTest {

    @Inject
    ContactPoints contacts;

    @Inject
    EntityManager entities;

    @Inject
    RotatingDataKeys rotating;

    @Inject
    ResealingOldValues resealing;

    @Inject
    FieldCipher cipher;

    private final UUID account = Ids.next();

    @Test
    void an_address_is_kept_encrypted_and_found_again() {
        contacts.keepWechat(account, "o-secret-openid", Instant.EPOCH);

        assertThat(contacts.wechatOf(account)).hasValue("o-secret-openid");
        byte[] stored = (byte[]) entities.createNativeQuery(
                        "select address from contact_point where account_id = :account", byte[].class)
                .setParameter("account", account)
                .getSingleResult();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("openid");
    }

    @Test
    void an_address_that_an_exchanged_key_sealed_comes_under_the_new_one_and_reads_the_same() {
        contacts.keepWechat(account, "o-secret-openid", Instant.EPOCH);
        rotating.rotate(Caller.system());

        Awaitility.await().until(() -> resealing.reseal(Caller.system()).left() == 0);

        byte[] stored = (byte[]) entities.createNativeQuery(
                        "select address from contact_point where account_id = :account", byte[].class)
                .setParameter("account", account)
                .getSingleResult();
        assertThat(cipher.isUnderCurrentKey(stored)).isTrue();
        assertThat(contacts.wechatOf(account)).hasValue("o-secret-openid");
    }

    @Test
    void a_newer_address_replaces_the_older_and_a_forgotten_one_is_gone() {
        contacts.keepWechat(account, "o-old", Instant.EPOCH);
        contacts.keepWechat(account, "o-new", Instant.EPOCH);
        assertThat(contacts.wechatOf(account)).hasValue("o-new");

        contacts.forget(account);

        assertThat(contacts.wechatOf(account)).isEmpty();
    }
}
