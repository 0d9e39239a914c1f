package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.linli.chassis.crypto.EncryptedText;
import org.linli.chassis.crypto.FieldContext;

/** Keeps the key that a session's refresh tokens are derived with encrypted. */
@Converter
@ApplicationScoped
class ChainKey extends EncryptedText {

    ChainKey() {
        super(FieldContext.text("login_session", "chain_key"));
    }
}
