package org.linli.grid.staff.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;

/** Where staff have sealed values. */
@ApplicationScoped
class SealedNames implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of(StaffName.FIELD, "name_enc"));
    }
}
