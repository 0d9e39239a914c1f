package org.linli.grievance.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The catalogue's versions on record. */
@ApplicationScoped
class CatalogueItems implements PanacheRepositoryBase<CatalogueItem, CatalogueItem.Key> {

    /** The items of the newest version in force on the day. */
    List<CatalogueItem> inForceOn(LocalDate day) {
        return list(
                "key.version = (select max(v.version) from CatalogueVersion v where v.validFrom <= ?1) order by key.code",
                day);
    }

    List<CatalogueItem> ofVersion(int version) {
        return list("key.version", version);
    }
}
