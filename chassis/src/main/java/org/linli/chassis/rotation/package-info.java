/**
 * Exchanges the keys that personal data is sealed with: a new data key for new values, by an operator or by age, and the
 * move of all data keys under another master key; what older keys sealed is sealed anew in steps. Every exchange is in the
 * audit trail.
 *
 * <p>Invariants: what was sealed before an exchange can be read after it, before and after it was sealed anew; a key is never
 * destroyed.
 */
package org.linli.chassis.rotation;
