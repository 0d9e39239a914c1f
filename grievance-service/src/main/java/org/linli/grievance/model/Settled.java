package org.linli.grievance.model;

/** The resident's own word on whether the matter is settled. */
public enum Settled {
    YES,
    PARTLY,
    NO
}
