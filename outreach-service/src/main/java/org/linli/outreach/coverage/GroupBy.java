package org.linli.outreach.coverage;

/** What the rows of a coverage stand for. */
public enum GroupBy {
    /** Child areas: those directly beneath the area asked for. */
    AREA,
    GRID,
    BUILDING
}
