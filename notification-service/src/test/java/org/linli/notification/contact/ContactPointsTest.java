package org.linli.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;

@QuarkusTest
class ContactPointsTest {

    @Inject
    ContactPoints contacts;

    @Inject
    EntityManager entities;

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
    void a_newer_address_replaces_the_older_and_a_forgotten_one_is_gone() {
        contacts.keepWechat(account, "o-old", Instant.EPOCH);
        contacts.keepWechat(account, "o-new", Instant.EPOCH);
        assertThat(contacts.wechatOf(account)).hasValue("o-new");

        contacts.forget(account);

        assertThat(contacts.wechatOf(account)).isEmpty();
    }
}
