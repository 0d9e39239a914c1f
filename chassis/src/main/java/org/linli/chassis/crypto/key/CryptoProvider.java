package org.linli.chassis.crypto.key;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider of the national algorithms; handed to each call so that no other code's defaults change. */
final class CryptoProvider {

    static final Provider NATIONAL = new BouncyCastleProvider();

    private CryptoProvider() {}
}
