package org.linli.grid.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.id.Ids;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.security.CallerKind;

/** Finds the account of an openid, and opens it at the first login. */
@ApplicationScoped
public class OpeningResidentAccount {

    // A parallel first login waits here for the other one's commit and then inserts nothing.
    private static final String INSERT = """
            insert into account (id, kind, status, openid_enc, openid_index, created_at, version, event_version)
            values (:id, 'RESIDENT', 'ACTIVE', :openid, :index, :now, 0, 0)
            on conflict (openid_index) do nothing""";

    @Inject
    EntityManager database;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex blindIndex;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    public Account of(String openid) {
        byte[] index = blindIndex.of(Openid.FIELD, openid);
        UUID known = idOf(index);
        return known != null ? database.find(Account.class, known) : open(openid, index);
    }

    private Account open(String openid, byte[] index) {
        int opened = database.createNativeQuery(INSERT)
                .setParameter("id", Ids.next())
                .setParameter("openid", cipher.encrypt(Openid.FIELD, openid))
                .setParameter("index", index)
                .setParameter("now", clock.instant())
                .executeUpdate();
        Account account = database.find(Account.class, idOf(index));
        if (opened == 1) {
            outbox.record(account, new AccountBound(account.id(), CallerKind.RESIDENT, AccountBound.Channel.WECHAT));
        }
        return account;
    }

    private UUID idOf(byte[] index) {
        List<?> found = database.createNativeQuery("select id from account where openid_index = :index", UUID.class)
                .setParameter("index", index)
                .getResultList();
        return found.isEmpty() ? null : (UUID) found.get(0);
    }
}
