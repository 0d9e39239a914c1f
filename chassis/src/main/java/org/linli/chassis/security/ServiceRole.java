package org.linli.chassis.security;

/** What one of Linli's own services may do that the others may not; the names are roles of {@link Role}. */
public enum ServiceRole {
    /** Reads how to reach somebody. */
    CONTACT_READER,
    /** Asks which households a campaign is for. */
    AUDIENCE_READER
}
