package org.linli.grid.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.sealing.ClearRows;

/** The dwellings whose place an older version kept in clear text. */
@ApplicationScoped
class ClearDwellings implements ClearRows {

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Override
    public String name() {
        return "dwelling.address";
    }

    @Override
    public int seal(Connection connection, int atMost) throws SQLException {
        int sealed = 0;
        try (PreparedStatement select =
                        connection.prepareStatement("select id, building_id, unit, floor, door, address "
                                + "from dwelling where address is not null order by id limit ? for update");
                PreparedStatement update = connection.prepareStatement(
                        "update dwelling set floor_enc = ?, door_enc = ?, "
                                + "address_enc = ?, place_index = ?, floor = null, door = null, address = null where id = ?")) {
            select.setInt(1, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String door = row.getString("door");
                    String place =
                            DwellingFields.place(row.getObject("building_id", UUID.class), row.getInt("unit"), door);
                    update.setBytes(1, cipher.encrypt(DwellingFields.FLOOR, row.getString("floor")));
                    update.setBytes(2, cipher.encrypt(DwellingFields.DOOR, door));
                    update.setBytes(3, cipher.encrypt(DwellingFields.ADDRESS, row.getString("address")));
                    update.setBytes(4, index.of(DwellingFields.PLACE, place));
                    update.setObject(5, row.getObject("id", UUID.class));
                    update.addBatch();
                    sealed++;
                }
            }
            update.executeBatch();
        }
        return sealed;
    }
}
