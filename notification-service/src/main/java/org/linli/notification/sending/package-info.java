/**
 * Brings due attempts out: any number of replicas take them by their due time, none takes one that another holds.
 *
 * <p>Invariants: no provider is called inside a transaction; the step from "not sent" to "may have been sent" is
 * committed before the call; after it an attempt is never sent again, whatever happens to the process.
 */
package org.linli.notification.sending;
