package org.linli.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.FieldContext;

/** Seals the body of a stored answer for the one account and key that it was given under. */
@ApplicationScoped
class SealedBodies {

    /** More than any answer of a command has. */
    static final int LONGEST = 1 << 20;

    private static final FieldContext BODY = FieldContext.text("idempotency_key", "body");

    @Inject
    FieldCipher cipher;

    byte[] seal(UUID account, String key, byte[] body) {
        if (body != null && body.length > LONGEST) {
            throw new IllegalStateException("an answer of " + body.length + " bytes cannot be kept for a retry");
        }
        return cipher.seal(BODY, row(account, key), body);
    }

    byte[] open(UUID account, String key, byte[] sealed) {
        return cipher.open(BODY, row(account, key), sealed);
    }

    /** An account's id has one length, so that no other key can make the same row. */
    private static String row(UUID account, String key) {
        return account + "/" + key;
    }
}
