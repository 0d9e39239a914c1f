package org.linli.grievance.contact;

/** Whose words a number stood in. */
public enum NumberSource {
    /** Title or body of the matter: what the resident wrote. */
    MATTER,
    /** A reply: what staff wrote for the resident, such as whom to call. */
    REPLY
}
