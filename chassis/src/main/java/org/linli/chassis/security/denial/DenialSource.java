package org.linli.chassis.security.denial;

/** Where the list of denials comes from. */
public interface DenialSource {

    /** Fails when it cannot be read now. */
    Denials read();
}
