/**
 * The keys by which access tokens are verified.
 *
 * <p>Invariants: keys once read go on being used while grid-service is away; a token whose key is not known is refused
 * only when the keys could be read just now, and answered 503 otherwise, because nobody may be logged out for our fault.
 */
package org.linli.chassis.security.key;
