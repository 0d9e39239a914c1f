package org.linli.grid.area.model;

/** What a grid is made of. */
public enum GridKind {
    /** 基础网格: homes. */
    BASIC,
    /** 专属网格: a school, a market, an estate under one manager. */
    SPECIAL,
    /** 综合网格: of everything. */
    COMPOSITE
}
