package org.linli.chassis.crypto;

import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;

/**
 * Lets an entity hold a protected field as plain text while its column holds the encrypted form. One small subclass per
 * column names the context:
 *
 * <pre>{@code
 * @Converter
 * @ApplicationScoped
 * class ReporterPhone extends EncryptedText {
 *     ReporterPhone() {
 *         super(GrievanceFields.REPORTER_PHONE);
 *     }
 * }
 *
 * @Convert(converter = ReporterPhone.class)
 * @Column(name = "reporter_phone_enc")
 * String reporterPhone;
 * }</pre>
 *
 * The scope annotation is needed: without one Hibernate would make the converter itself and nothing would be injected.
 * A field mapped so is decrypted whenever its row is loaded; map a column that few readers may see as {@code byte[]} and
 * decrypt it where the purpose has been stated.
 */
public abstract class EncryptedText implements AttributeConverter<String, byte[]> {

    private final FieldContext context;

    @Inject
    FieldCipher cipher;

    protected EncryptedText(FieldContext context) {
        this.context = context;
    }

    @Override
    public byte[] convertToDatabaseColumn(String plaintext) {
        return cipher.encrypt(context, plaintext);
    }

    @Override
    public String convertToEntityAttribute(byte[] stored) {
        return cipher.decrypt(context, stored);
    }
}
