/**
 * The tree of areas 区域: district, street, community, grid, micro-grid. Plain Java.
 *
 * <p>Invariants: a code's length tells its level and its head is the parent's code; a code names one area at a time; a
 * path is the parent's path and the own code.
 */
package org.linli.grid.area.model;
