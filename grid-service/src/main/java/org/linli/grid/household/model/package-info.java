/**
 * Households 户 and the residents 居民 in them. Plain Java.
 *
 * <p>Invariants, kept by the database as well: one active head per household; one active membership of each kind per
 * person; an identity number stands for one person. Names, telephone and identity numbers and the
 * reasons for care are encrypted at rest.
 */
package org.linli.grid.household.model;
