package org.linli.grid.area;

/**
 * One row of a list of areas, as it was written.
 *
 * @param kind only for grids; may be absent
 */
public record AreaRow(String code, String name, String level, String kind) {}
