package org.linli.chassis.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.linli.chassis.crypto.EncryptedText;
import org.linli.chassis.crypto.FieldContext;

/** An entity with a phone number that is plain text in memory and encrypted in its row. */
@Entity
class ProtectedPerson {

    static final FieldContext PHONE = FieldContext.phone("protected_person", "phone");
    static final FieldContext NAME = FieldContext.name("protected_person", "name");

    @Id
    UUID id;

    @Convert(converter = PhoneColumn.class)
    @Column(name = "phone_enc")
    String phone;

    byte[] phoneIdx;

    byte[][] nameGrams;

    @Converter
    @ApplicationScoped
    static class PhoneColumn extends EncryptedText {
        PhoneColumn() {
            super(PHONE);
        }
    }
}
