package org.linli.grid.household.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;

/** Where households and their people have sealed values. */
@ApplicationScoped
class SealedPeople implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of(PersonFields.NAME, "name_enc"),
                SealedColumn.of(PersonFields.ID_NUMBER, "id_number_enc"),
                SealedColumn.of(PersonFields.PHONE, "phone_enc"),
                SealedColumn.of(CareFlagText.CONTEXT, "care_flags_enc"));
    }
}
