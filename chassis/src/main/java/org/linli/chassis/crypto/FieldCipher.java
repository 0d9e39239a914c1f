package org.linli.chassis.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.linli.chassis.crypto.key.DataKey;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.crypto.key.SealedBox;

/**
 * Encrypts the value of a protected column and decrypts it again.
 *
 * <p>Stored form: version (1 byte), algorithm (1 byte), data key id (2 bytes, big-endian), then the initialisation
 * vector (12), the ciphertext and the tag (16). The first four bytes and the column's name are authenticated with it; in
 * version 2 the row's name too, so that the value cannot be read in another row.
 */
@ApplicationScoped
public class FieldCipher {

    private static final byte OF_COLUMN = 1;
    private static final byte OF_ROW = 2;
    private static final int HEADER = 4;
    private static final String DOMAIN = "linli.field.";

    private final DataKeys keys;

    @Inject
    public FieldCipher(DataKeys keys) {
        this.keys = keys;
    }

    /** The stored form of a value; null stays null. Equal values have different stored forms. */
    public byte[] encrypt(FieldContext context, String plaintext) {
        return plaintext == null ? null : seal(OF_COLUMN, context.label(), plaintext.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The value behind a stored form; null stays null.
     *
     * @throws UndecipherableException when it was changed, belongs to another column or its key is unknown
     */
    public String decrypt(FieldContext context, byte[] stored) {
        return stored == null
                ? null
                : new String(open(OF_COLUMN, context, context.label(), stored), StandardCharsets.UTF_8);
    }

    /**
     * The stored form of bytes that are of one row only; null stays null.
     *
     * @param row what tells the row from all others of its table, such as its primary key
     */
    public byte[] seal(FieldContext context, String row, byte[] plain) {
        return plain == null ? null : seal(OF_ROW, label(context, row), plain);
    }

    /**
     * The bytes behind a stored form of {@link #seal(FieldContext, String, byte[])}; null stays null.
     *
     * @throws UndecipherableException when it was changed, belongs to another row or column or its key is unknown
     */
    public byte[] open(FieldContext context, String row, byte[] stored) {
        return stored == null ? null : open(OF_ROW, context, label(context, row), stored);
    }

    /** Unambiguous because a column's name has no colon. */
    private static String label(FieldContext context, String row) {
        return context.label() + ":" + row;
    }

    private byte[] seal(byte version, String label, byte[] plain) {
        DataKey key = keys.forNewValues();
        byte[] header = header(version, key);
        byte[] box = SealedBox.seal(key.cipher(), key.secret(), associated(label, header), plain);
        return ByteBuffer.allocate(HEADER + box.length).put(header).put(box).array();
    }

    private byte[] open(byte version, FieldContext context, String label, byte[] stored) {
        if (stored.length < HEADER + SealedBox.OVERHEAD || stored[0] != version) {
            throw new UndecipherableException("not an encrypted value of a known version: " + context.label());
        }
        DataKey key = keys.byId(keyId(stored));
        try {
            // The header is rebuilt from the key and not read from the value: the key decides the algorithm.
            return SealedBox.open(
                    key.cipher(),
                    key.secret(),
                    associated(label, header(version, key)),
                    Arrays.copyOfRange(stored, HEADER, stored.length));
        } catch (AEADBadTagException tampered) {
            throw new UndecipherableException("an encrypted value was changed or moved: " + context.label(), tampered);
        }
    }

    /** Whether a stored form was written under today's data key; a job can re-encrypt those that were not. */
    public boolean isUnderCurrentKey(byte[] stored) {
        return keyId(stored) == keys.forNewValues().id();
    }

    private static short keyId(byte[] stored) {
        return ByteBuffer.wrap(stored).getShort(2);
    }

    private static byte[] header(byte version, DataKey key) {
        return ByteBuffer.allocate(HEADER)
                .put(version)
                .put(key.cipher().code())
                .putShort(key.id())
                .array();
    }

    private static byte[] associated(String label, byte[] header) {
        byte[] name = (DOMAIN + header[0] + ":" + label).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + header.length)
                .put(name)
                .put(header)
                .array();
    }
}
