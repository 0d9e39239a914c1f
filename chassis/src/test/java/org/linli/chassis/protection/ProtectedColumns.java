package org.linli.chassis.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;

/** Where the tests' own people have sealed values. */
@ApplicationScoped
class ProtectedColumns implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of(ProtectedPerson.PHONE, "phone_enc"));
    }
}
