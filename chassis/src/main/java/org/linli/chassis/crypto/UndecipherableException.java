package org.linli.chassis.crypto;

/** A stored value that cannot be decrypted: changed, moved from another column, or its key is gone. */
public class UndecipherableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndecipherableException(String reason) {
        super(reason);
    }

    public UndecipherableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
