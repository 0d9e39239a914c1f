package org.linli.e2e.generator;

/** What has to become of a request beyond what holds for every answer. */
enum Expectation {
    /** A documented answer, whichever. */
    DOCUMENTED,
    /** It must not be taken. */
    REFUSED,
    /** Nothing is wrong with its form. */
    WELL_FORMED,
    /** Refused if the contract does not allow it, and not called malformed if it does. */
    AS_THE_CONTRACT_SAYS,
    /** It makes no difference: what succeeded before succeeds again. */
    NO_DIFFERENCE,
    /** Answered with 304. */
    NOT_MODIFIED,
    /** Refused with 401. */
    UNAUTHENTICATED,
    /** Refused with 405, naming what is allowed. */
    METHOD_NOT_ALLOWED
}
