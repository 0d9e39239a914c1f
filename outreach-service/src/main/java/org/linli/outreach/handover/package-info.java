/**
 * Handing open visit tasks on: those of a post that ended go to the successor that was named, as far as it can visit there,
 * and otherwise are shared out among the workers of their grid by the rule of the rounds; those that are nobody's go to the
 * first worker the grid gets. A sweep does it on the day itself, with or without an event, each post a transaction of its
 * own, by whichever process is free.
 *
 * <p>Invariants: no open task stays with a post that is over; before the last day nothing moves; what no worker can take is
 * nobody's, visibly; what is left of a campaign that is over moves no more; each hand-over is in the audit trail and on the task.
 */
package org.linli.outreach.handover;
