package org.linli.grid.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;

/** Where accounts have sealed values. */
@ApplicationScoped
class SealedOpenids implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of(Openid.FIELD, "openid_enc"));
    }
}
