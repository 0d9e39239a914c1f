package org.linli.chassis.outbox.relay;

/** Says that this very event will never be accepted, whatever happens to the broker. */
public class PoisonEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
