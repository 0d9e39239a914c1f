package org.linli.grievance.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.FieldContext;

/** Seals and opens the two protected columns of a matter. */
@ApplicationScoped
public class ContactFields {

    private static final FieldContext PHONE = FieldContext.phone("grievance", "contact_phone");
    private static final FieldContext ADDRESS = FieldContext.text("grievance", "address");

    @Inject
    FieldCipher cipher;

    public byte[] sealPhone(String phone) {
        return cipher.encrypt(PHONE, phone);
    }

    public byte[] sealAddress(String address) {
        return cipher.encrypt(ADDRESS, address);
    }

    String phone(byte[] sealed) {
        return cipher.decrypt(PHONE, sealed);
    }

    String address(byte[] sealed) {
        return cipher.decrypt(ADDRESS, sealed);
    }
}
