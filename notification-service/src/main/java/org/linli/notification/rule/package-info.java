/**
 * Who is told what because of which event, as data. A change of a rule is a migration, never a change of code.
 *
 * <p>Invariants: every rule that names an event's type gets exactly one verdict for the event; a person is told at most
 * once per topic; the verdicts depend on nothing but the event and the rules.
 */
package org.linli.notification.rule;
