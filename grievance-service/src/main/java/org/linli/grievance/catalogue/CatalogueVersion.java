package org.linli.grievance.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One edition of the catalogue and the day from which it is in force. */
@Entity
@Immutable
@Table(name = "catalogue_version")
class CatalogueVersion {

    @Id
    private int version;

    private LocalDate validFrom;

    protected CatalogueVersion() {}

    int version() {
        return version;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
