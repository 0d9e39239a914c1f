package org.linli.grid.area;

/**
 * One row of a list of areas, as it was written.
 *
 * @param number the row of the file, blank ones included; the first is 1
 * @param kind only for grids; empty for none, null when the list says nothing of it
 */
public record AreaRow(int number, String code, String name, String level, String kind) {}
