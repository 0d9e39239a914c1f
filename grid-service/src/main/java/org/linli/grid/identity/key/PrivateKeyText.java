package org.linli.grid.identity.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.linli.chassis.crypto.EncryptedText;
import org.linli.chassis.crypto.FieldContext;

/** Keeps the private part of a signing key encrypted. */
@Converter
@ApplicationScoped
class PrivateKeyText extends EncryptedText {

    PrivateKeyText() {
        super(FieldContext.text("signing_key", "private"));
    }
}
