/**
 * Telling events: {@link org.linli.chassis.outbox.Outbox#record} writes the event in the business transaction, and
 * {@code org.linli.chassis.outbox.relay} publishes it after the commit.
 *
 * <p>Invariants: an event exists exactly if its transaction committed; nothing on the write path is shared between
 * transactions but a sequence. The design and what was rejected is in {@code docs/adr/0003-outbox-by-snapshot.md}.
 */
package org.linli.chassis.outbox;
