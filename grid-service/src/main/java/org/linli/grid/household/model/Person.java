package org.linli.grid.household.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.linli.chassis.id.Ids;

/** A resident 居民; the protected fields are here only in their stored form. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    @Column(name = "name_enc")
    private byte[] name;

    @Column(columnDefinition = "bytea[]")
    private byte[][] nameGrams;

    @Column(name = "id_number_enc")
    private byte[] idNumber;

    private byte[] idNumberIndex;

    @Column(name = "phone_enc")
    private byte[] phone;

    private byte[] phoneSuffix;
    private short sex;
    private Short birthYear;

    protected Person() {}

    public static Person of(Protected name, Protected idNumber, Protected phone, Sex sex, Integer birthYear) {
        Person person = new Person();
        person.id = Ids.next();
        person.name = name.stored();
        person.nameGrams = name.index();
        person.idNumber = idNumber.stored();
        person.idNumberIndex = idNumber.onlyIndex();
        person.phone = phone.stored();
        person.phoneSuffix = phone.onlyIndex();
        person.sex = (short) sex.code();
        person.birthYear = birthYear == null ? null : birthYear.shortValue();
        return person;
    }

    /**
     * A value as it is stored and as it is found.
     *
     * @param stored encrypted; null when there is none
     * @param index its blind indexes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Protected(byte[] stored, byte[][] index) {

        public static Protected of(byte[] stored, byte[] index) {
            return new Protected(stored, index == null ? new byte[0][] : new byte[][] {index});
        }

        private byte[] onlyIndex() {
            return index.length == 0 ? null : index[0];
        }
    }

    public UUID id() {
        return id;
    }

    public byte[] name() {
        return name;
    }

    public byte[] idNumber() {
        return idNumber;
    }

    public byte[] phone() {
        return phone;
    }

    public Sex sex() {
        return Sex.of(sex);
    }

    public Integer birthYear() {
        return birthYear == null ? null : birthYear.intValue();
    }

    byte[][] nameGrams() {
        return nameGrams;
    }

    byte[] idNumberIndex() {
        return idNumberIndex;
    }

    byte[] phoneSuffix() {
        return phoneSuffix;
    }
}
