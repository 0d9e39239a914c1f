package org.linli.grid.identity.key;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The signing keys on record. */
@ApplicationScoped
class SigningKeys implements PanacheRepositoryBase<SigningKey, String> {

    List<SigningKey> published(Instant now) {
        return list("publishedUntil is null or publishedUntil > ?1 order by createdAt", now);
    }

    /** Makes replicas take turns until the end of the transaction. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('signing-key'))", Integer.class)
                .getSingleResult();
    }
}
