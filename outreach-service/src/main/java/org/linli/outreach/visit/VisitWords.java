package org.linli.outreach.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.FieldContext;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;

/** Seals and opens the two protected columns of a visit. */
@ApplicationScoped
class VisitWords implements SealedColumns {

    private static final FieldContext NOTE = FieldContext.text("visit", "note");
    private static final FieldContext NEED = FieldContext.text("visit", "need_text");

    @Inject
    FieldCipher cipher;

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of(NOTE, "note"), SealedColumn.of(NEED, "need_text"));
    }

    byte[] sealNote(String note) {
        return cipher.encrypt(NOTE, note);
    }

    byte[] sealNeed(String text) {
        return cipher.encrypt(NEED, text);
    }

    String note(byte[] sealed) {
        return cipher.decrypt(NOTE, sealed);
    }

    String need(byte[] sealed) {
        return cipher.decrypt(NEED, sealed);
    }
}
