/**
 * Filling posts, ending them and showing who answers for a patch. Events out: {@code linli.grid.post-assigned.v1},
 * {@code linli.grid.post-ended.v1}.
 *
 * <p>Invariants: a change of posts is in the holder's next access token, so it takes effect within one token life; a
 * community's secretary fills posts of the own community only and none that is above it.
 */
package org.linli.grid.staff;
