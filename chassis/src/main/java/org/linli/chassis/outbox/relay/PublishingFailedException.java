package org.linli.chassis.outbox.relay;

/** Says that an attempt failed for a reason that may pass; the cursor has not moved. */
class PublishingFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    PublishingFailedException(Throwable cause) {
        super(cause);
    }
}
