/**
 * One message to one person for one cause: decided, rendered and planned in the transaction of the event, sent by
 * somebody else afterwards.
 *
 * <p>Invariants: the database admits one delivery per cause, person and topic; the inbox item is written with the
 * delivery; an attempt that may have reached the provider is never sent again; a finished attempt never changes, except
 * that a late answer replaces "no result". See {@code docs/adr/0007-one-delivery-per-cause.md}.
 */
package org.linli.notification.delivery;
