/**
 * Keeps personal data out of the log, also where a library writes it: every handler has the filter {@code without-values}.
 *
 * <p>Invariant: what a statement was given, what a request held and a number of a person never reach a log. Of a failing
 * statement the SQLSTATE, the constraint and the table are told, and where in the code it was.
 */
package org.linli.chassis.log;
