/**
 * Rounds 轮次: each makes one visit task per household of the audience and gives it to the worker of the grid. Whom a round
 * with care flags is for is asked of grid-service first, page by page; while that is away the round waits. A small
 * round is made with its opening, a large one afterwards in steps of whole grids, each a transaction with its own
 * checkpoint, by whichever process is free. Events out: {@code linli.outreach.campaign-started.v1}, once a round is ready.
 *
 * <p>Invariants: a household has at most one task per campaign and round, whatever is run again or at the same time;
 * whoever was reached, or is no longer there, gets no further task; an open task of the round before is closed in the
 * transaction that makes its successor.
 */
package org.linli.outreach.round;
