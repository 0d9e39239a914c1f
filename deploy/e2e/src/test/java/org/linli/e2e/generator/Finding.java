package org.linli.e2e.generator;

/**
 * An answer that is not right.
 *
 * @param place the operation, and the field when it is about one
 * @param kind the mutation's
 * @param complaint what is wrong with the answer
 * @param shown the request and the answer
 */
record Finding(String operation, String place, String kind, String complaint, String shown) {

    /** Findings that are the same but for their values. */
    String name() {
        return operation + " " + place + " [" + kind + "] " + complaint;
    }

    @Override
    public String toString() {
        return name() + "\n      " + shown;
    }
}
