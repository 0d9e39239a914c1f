package org.linli.local.engine;

/** A server could not do what was asked; the message is one line that a person at a terminal can act on. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
