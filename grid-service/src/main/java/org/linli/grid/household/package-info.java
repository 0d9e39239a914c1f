/**
 * Households over HTTP, masked, and their registration. Events out: {@code linli.grid.household-changed.v1}, with the
 * size but nobody in it and no reason for care.
 *
 * <p>Invariant: what an answer shows of a person is masked; the dwelling's address is shown to those who answer for the
 * patch, because they go there.
 */
package org.linli.grid.household;
