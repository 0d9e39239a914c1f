package org.linli.grid.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.linli.chassis.crypto.EncryptedText;
import org.linli.chassis.crypto.FieldContext;

/** The sealed columns of a dwelling: with building and unit beside it, a door is as good as the address. */
final class DwellingFields {

    static final FieldContext FLOOR = FieldContext.text("dwelling", "floor");
    static final FieldContext DOOR = FieldContext.text("dwelling", "door");
    static final FieldContext ADDRESS = FieldContext.text("dwelling", "address");
    static final FieldContext PLACE = FieldContext.text("dwelling", "place");

    private DwellingFields() {}

    /** What stands only once. */
    static String place(UUID building, int unit, String door) {
        return building + "/" + unit + "/" + door;
    }

    @Converter
    @ApplicationScoped
    static class Floor extends EncryptedText {
        Floor() {
            super(FLOOR);
        }
    }

    @Converter
    @ApplicationScoped
    static class Door extends EncryptedText {
        Door() {
            super(DOOR);
        }
    }

    @Converter
    @ApplicationScoped
    static class Address extends EncryptedText {
        Address() {
            super(ADDRESS);
        }
    }
}
