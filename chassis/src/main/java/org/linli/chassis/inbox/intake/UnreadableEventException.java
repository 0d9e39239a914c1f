package org.linli.chassis.inbox.intake;

/** Says that a record is no event, or its data not what the handler reads; no further attempt can help. */
class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
