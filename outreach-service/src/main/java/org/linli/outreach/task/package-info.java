/**
 * Visit tasks 走访任务: one household to visit in one round, and for whom. They are made by {@code round} and change only
 * through {@link org.linli.outreach.task.VisitTask#record}, under a row lock.
 *
 * <p>Invariants: a task that was reached, or whose household is gone, takes no further visit; nobody at home or a refusal
 * leaves it open and is counted.
 */
package org.linli.outreach.task;
