/**
 * Login of staff and partners by user name and password.
 *
 * <p>Invariants: passwords are kept as Argon2id hashes; an unknown name costs as much time and counts towards a lock
 * just like a known one, so that no answer tells whether a name exists; a password that an administrator gave lets its
 * owner do nothing but set another; no session is opened for a password that is not the account's any more.
 */
package org.linli.grid.identity.password;
