package org.linli.chassis.crypto.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.FieldContext;

/** A column that was clear in an older version of nothing in particular; stumbles when a test wants it to. */
@ApplicationScoped
class ClearNotes implements ClearRows {

    static final FieldContext NOTE = FieldContext.text("clear_note", "note");

    private final AtomicInteger failing = new AtomicInteger();

    private final FieldCipher cipher;

    ClearNotes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param batch which one is to fail, counted from now on */
    void failAt(int batch) {
        failing.set(batch);
    }

    @Override
    public String name() {
        return "clear_note.note";
    }

    @Override
    public int seal(Connection connection, int atMost) throws SQLException {
        int sealed = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, note from clear_note where note is not null order by id limit ?");
                PreparedStatement update = connection.prepareStatement(
                        "update clear_note set note_enc = ?, note = null, sealings = sealings + 1 where id = ?")) {
            select.setInt(1, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    update.setBytes(1, cipher.encrypt(NOTE, row.getString("note")));
                    update.setInt(2, row.getInt("id"));
                    update.addBatch();
                    sealed++;
                }
            }
            update.executeBatch();
        }
        if (failing.get() > 0 && failing.decrementAndGet() == 0) {
            throw new SQLException("the process dies in the middle of a batch");
        }
        return sealed;
    }
}
