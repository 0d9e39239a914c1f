/**
 * The ES256 keys that sign access tokens.
 *
 * <p>Invariants: one key signs and the next one is published already, so that verifiers know a key before it is used;
 * a retired key stays published until the last token it signed has expired; private parts are encrypted at rest;
 * replicas that start at once agree on the same keys; a key that is withdrawn is published no longer and what it signed
 * is denied everywhere within seconds.
 */
package org.linli.grid.identity.key;
