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
 * vector (12), the ciphertext and the tag (16). The first four bytes and the column's name are authenticated with it.
 */
@ApplicationScoped
public class FieldCipher {

    private static final byte VERSION = 1;
    private static final int HEADER = 4;
    private static final String DOMAIN = "linli.field.1:";

    private final DataKeys keys;

    @Inject
    public FieldCipher(DataKeys keys) {
        this.keys = keys;
    }

    /** The stored form of a value; null stays null. Equal values have different stored forms. */
    public byte[] encrypt(FieldContext context, String plaintext) {
        if (plaintext == null) {
            return null;
        }
        DataKey key = keys.forNewValues();
        byte[] header = header(key.cipher().code(), key.id());
        byte[] box = SealedBox.seal(
                key.cipher(), key.secret(), associated(context, header), plaintext.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEADER + box.length).put(header).put(box).array();
    }

    /**
     * The value behind a stored form; null stays null.
     *
     * @throws UndecipherableException when it was changed, belongs to another column or its key is unknown
     */
    public String decrypt(FieldContext context, byte[] stored) {
        if (stored == null) {
            return null;
        }
        if (stored.length < HEADER + SealedBox.OVERHEAD || stored[0] != VERSION) {
            throw new UndecipherableException("not an encrypted value of a known version: " + context.label());
        }
        DataKey key = keys.byId(keyId(stored));
        byte[] header = header(key.cipher().code(), key.id());
        try {
            // The header is rebuilt from the key and not read from the value: the key decides the algorithm.
            byte[] plain = SealedBox.open(
                    key.cipher(),
                    key.secret(),
                    associated(context, header),
                    Arrays.copyOfRange(stored, HEADER, stored.length));
            return new String(plain, StandardCharsets.UTF_8);
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

    private static byte[] header(byte algorithm, short keyId) {
        return ByteBuffer.allocate(HEADER)
                .put(VERSION)
                .put(algorithm)
                .putShort(keyId)
                .array();
    }

    private static byte[] associated(FieldContext context, byte[] header) {
        byte[] label = (DOMAIN + context.label()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(label.length + header.length)
                .put(label)
                .put(header)
                .array();
    }
}
