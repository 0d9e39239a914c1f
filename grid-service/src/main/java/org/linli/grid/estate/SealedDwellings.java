package org.linli.grid.estate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;

/** Where dwellings have sealed values. */
@ApplicationScoped
class SealedDwellings implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of(DwellingFields.FLOOR, "floor_enc"),
                SealedColumn.of(DwellingFields.DOOR, "door_enc"),
                SealedColumn.of(DwellingFields.ADDRESS, "address_enc"));
    }
}
