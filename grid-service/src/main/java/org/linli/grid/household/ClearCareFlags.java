package org.linli.grid.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.sealing.ClearRows;
import org.linli.grid.household.model.CareFlag;
import org.linli.grid.household.model.CareFlagText;
import org.linli.grid.household.model.CareMarks;

/** The care flags that an older version kept in clear text. */
@ApplicationScoped
class ClearCareFlags implements ClearRows {

    @Inject
    FieldCipher cipher;

    @Inject
    CareMarks marks;

    @Override
    public String name() {
        return "household.care_flags";
    }

    @Override
    public int seal(Connection connection, int atMost) throws SQLException {
        int sealed = 0;
        try (PreparedStatement select = connection.prepareStatement("select id, care_flags from household "
                        + "where care_flags is not null order by id limit ? for update");
                PreparedStatement update = connection.prepareStatement("update household "
                        + "set care_flags_enc = ?, care_marks = ?, care_flags = null where id = ?")) {
            select.setInt(1, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    Set<CareFlag> flags = flags(row);
                    update.setBytes(1, cipher.encrypt(CareFlagText.CONTEXT, CareFlagText.of(flags)));
                    update.setArray(2, connection.createArrayOf("bytea", marks.of(id, flags)));
                    update.setObject(3, id);
                    update.addBatch();
                    sealed++;
                }
            }
            update.executeBatch();
        }
        return sealed;
    }

    private static Set<CareFlag> flags(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("care_flags").getArray();
        return Arrays.stream(names).map(CareFlag::valueOf).collect(Collectors.toSet());
    }
}
