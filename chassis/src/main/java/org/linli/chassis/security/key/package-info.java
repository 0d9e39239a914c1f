/**
 * The keys by which access tokens are verified.
 *
 * <p>Invariants: keys once read go on being used while grid-service is away; a token whose key is not known is refused
 * only when the keys were read after it came, and answered 503 otherwise, because nobody may be logged out for our fault;
 * strangers cause no more than one reading per pause, and take no more than a few threads.
 */
package org.linli.chassis.security.key;
