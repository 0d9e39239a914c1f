/**
 * Estates 小区, their buildings 楼栋 and the dwellings 户室 in them.
 *
 * <p>Invariants: a building lies in one grid at a time; a dwelling's standard address is of a place and names nobody.
 */
package org.linli.grid.estate;
