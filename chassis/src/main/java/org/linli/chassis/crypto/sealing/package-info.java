/**
 * Carries over what an older version kept in clear text, once and however many replicas there are; and knows where sealed
 * values lie.
 *
 * <p>Invariant: a row is clear or sealed, never both; one that is sealed is not touched again.
 */
package org.linli.chassis.crypto.sealing;
