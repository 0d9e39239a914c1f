/**
 * Filling posts, ending them and showing who answers for a patch. Events out: {@code linli.grid.post-assigned.v1},
 * {@code linli.grid.post-ended.v1}.
 *
 * <p>Invariants: a post holds on its days and on no other, in the holder's token and in the copies of other services; a day
 * that has not come can be planned anew or taken back, one that has come cannot; whoever ends a post may name the one that
 * takes over, and what is open is then handed over by the services that own it; a community's secretary fills posts of
 * the own community only and none that is above it, officers of street and district those beneath them; an area that has an administrator on a day to come, who is not blocked,
 * keeps one; what was decided on paper is entered 31 days late at most.
 */
package org.linli.grid.staff;
