/**
 * How people are reached. A contact point is asked of grid-service when it is first needed, kept encrypted, and
 * forgotten when it turns out to be wrong or its owner binds another account.
 *
 * <p>Invariants: no address is in an event, a log or an answer; grid-service is never called inside a transaction.
 */
package org.linli.notification.contact;
