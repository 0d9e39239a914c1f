/**
 * Coverage 覆盖率: how many households of a round were reached, are not at home, refused, or wait. Kept as counts per
 * building by the transaction that records the visit, so that a reading costs the same after ten visits as after ten
 * million; a building is small enough that two workers hardly ever wait for one count.
 *
 * <p>Invariant: the counts of a cell add up to no more than its households; the database checks it.
 */
package org.linli.outreach.coverage;
