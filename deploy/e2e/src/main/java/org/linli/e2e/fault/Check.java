package org.linli.e2e.fault;

/** One thing that must be so afterwards, with what was found. */
record Check(String what, String expected, String found, boolean holds) {

    static Check equal(String what, long expected, long found) {
        return new Check(what, Long.toString(expected), Long.toString(found), expected == found);
    }

    static Check none(String what, long found) {
        return equal(what, 0, found);
    }
}
