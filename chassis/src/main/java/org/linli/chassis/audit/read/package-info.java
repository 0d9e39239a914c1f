/**
 * Who looked at what: one entry of the trail per answer, with how much it showed, and an alarm when one account sees more
 * in an hour than work asks for.
 *
 * <p>Invariants: reading costs one insert however many rows are shown; residents, who see what is their own, leave no such
 * entry; no metric names an account, the alarm's entry in the trail does, for auditors.
 */
package org.linli.chassis.audit.read;
