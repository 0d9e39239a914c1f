/**
 * 站内信: everything a person was told, whatever became of the other channels. An item is written in the transaction that
 * decides to tell, so it is there when anything else fails.
 *
 * <p>Invariants: a person sees only items of their own; an item changes only by being read, once.
 */
package org.linli.notification.inbox;
