package org.linli.grid.household.model;

import org.linli.chassis.crypto.FieldContext;

/** The names under which a person's protected fields are encrypted and indexed. */
public final class PersonFields {

    public static final FieldContext NAME = FieldContext.name("person", "name");
    public static final FieldContext ID_NUMBER = FieldContext.idNumber("person", "id_number");
    public static final FieldContext PHONE = FieldContext.phone("person", "phone");

    private PersonFields() {}
}
