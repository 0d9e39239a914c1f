/**
 * Tells everything again for a consumer that starts with nothing. Events out: those of areas, posts and households, as
 * they are now and with higher versions.
 *
 * <p>Invariant: each page is one transaction that locks its rows, so that a replay never tells an older state after a
 * newer one.
 */
package org.linli.grid.replay;
