package org.linli.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.FieldContext;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;

/** The addresses on record, encrypted. */
@ApplicationScoped
public class ContactPoints implements SealedColumns {

    private static final FieldContext ADDRESS = FieldContext.text("contact_point", "address");

    @Inject
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(ADDRESS, "address", "account_id"));
    }

    @Transactional
    public Optional<String> wechatOf(UUID account) {
        // No result class: Hibernate never finds the plan of such a native query again, and its cache fills and slows
        // down.
        List<?> sealed = entities.createNativeQuery(
                        "select address from contact_point where account_id = :account and channel = 'WECHAT_SUBSCRIBE'")
                .setParameter("account", account)
                .getResultList();
        return sealed.stream()
                .map(address -> cipher.decrypt(ADDRESS, (byte[]) address))
                .findFirst();
    }

    @Transactional
    void keepWechat(UUID account, String openid, Instant verifiedAt) {
        entities.createNativeQuery("""
                        insert into contact_point (account_id, channel, address, source, verified_at)
                        values (:account, 'WECHAT_SUBSCRIBE', :address, 'GRID', :at)
                        on conflict (account_id, channel) do update set address = excluded.address,
                          source = excluded.source, verified_at = excluded.verified_at
                        """)
                .setParameter("account", account)
                .setParameter("address", cipher.encrypt(ADDRESS, openid))
                .setParameter("at", verifiedAt)
                .executeUpdate();
    }

    /** The next message asks grid-service again. */
    @Transactional
    public void forget(UUID account) {
        entities.createNativeQuery("delete from contact_point where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
