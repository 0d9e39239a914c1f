package org.linli.grievance.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.FieldContext;
import org.linli.chassis.crypto.PersonalNumber;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;
import org.linli.grievance.model.SealedContact;

/** Seals and opens the protected columns of a matter. */
@ApplicationScoped
public class ContactFields implements SealedColumns {

    private static final FieldContext PHONE = FieldContext.phone("grievance", "contact_phone");
    private static final FieldContext ADDRESS = FieldContext.text("grievance", "address");
    private static final FieldContext NUMBERS = FieldContext.text("grievance", "numbers_in_text");
    private static final String BETWEEN_NUMBERS = ",";
    private static final String BETWEEN_PARTS = ":";

    @Inject
    FieldCipher cipher;

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of(PHONE, "contact_phone"),
                SealedColumn.of(ADDRESS, "address"),
                SealedColumn.of(NUMBERS, "numbers_in_text"));
    }

    /** Both columns of what was given, without any number from a text yet. */
    public SealedContact seal(String phone, String address) {
        return new SealedContact(cipher.encrypt(ADDRESS, address), cipher.encrypt(PHONE, phone), null);
    }

    byte[] sealNumbers(List<NumberInText> numbers) {
        return cipher.encrypt(
                NUMBERS, numbers.stream().map(ContactFields::line).collect(Collectors.joining(BETWEEN_NUMBERS)));
    }

    List<NumberInText> numbers(byte[] sealed) {
        return sealed == null
                ? List.of()
                : Stream.of(cipher.decrypt(NUMBERS, sealed).split(BETWEEN_NUMBERS))
                        .map(number -> number.split(BETWEEN_PARTS))
                        .map(part -> new NumberInText(
                                PersonalNumber.Kind.valueOf(part[0]),
                                part[1],
                                part.length > 2 ? NumberSource.valueOf(part[2]) : null))
                        .toList();
    }

    /** An older version writes no source and reads over it. */
    private static String line(NumberInText number) {
        String line = number.kind() + BETWEEN_PARTS + number.number();
        return number.source() == null ? line : line + BETWEEN_PARTS + number.source();
    }

    String phone(byte[] sealed) {
        return cipher.decrypt(PHONE, sealed);
    }

    String address(byte[] sealed) {
        return cipher.decrypt(ADDRESS, sealed);
    }
}
