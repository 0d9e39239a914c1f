/**
 * Visit tasks 走访任务: one household to visit in one round, and for whom. They are made by {@code round} and change only
 * through {@link org.linli.outreach.task.VisitTask#record}, under a row lock.
 *
 * <p>Invariants: a task that was reached, or whose household is gone, takes no visit made after that; nobody at home or a
 * refusal leaves it open and is counted; of several visits the one made last counts, in whatever order they arrive, and
 * what was reached stays reached.
 */
package org.linli.outreach.task;
