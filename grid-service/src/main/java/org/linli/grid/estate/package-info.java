/**
 * Estates 小区, their buildings 楼栋 and the dwellings 户室 in them.
 *
 * <p>Invariants: a building lies in one grid at a time; a dwelling's floor, door and standard address are
 * sealed, because together with a household they tell where people live.
 */
package org.linli.grid.estate;
