package org.linli.e2e.client;

/** An answer that is not the success that was needed. */
public final class Refused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(String what, Answer answer) {
        super(what + ": " + answer.status() + " " + answer.text("code") + " " + answer.text("detail") + " (request "
                + answer.text("requestId") + ")");
        this.status = answer.status();
        this.code = answer.text("code");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
