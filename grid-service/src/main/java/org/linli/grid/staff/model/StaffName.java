package org.linli.grid.staff.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.linli.chassis.crypto.EncryptedText;
import org.linli.chassis.crypto.FieldContext;

/** Keeps the name of a staff member encrypted. */
@Converter
@ApplicationScoped
class StaffName extends EncryptedText {

    static final FieldContext FIELD = FieldContext.name("staff_member", "name");

    StaffName() {
        super(FIELD);
    }
}
