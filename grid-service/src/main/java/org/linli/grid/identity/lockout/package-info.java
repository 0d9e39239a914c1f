/**
 * How often passwords may be guessed, and who has to wait.
 *
 * <p>Each guess is reserved in the database before it is evaluated: of parallel ones, on whatever replicas, no more are
 * looked at than of ones that come after each other. Strangers share the guesses at a name and the guesses from an
 * address; who has signed in to the account from this address, or on this device, has guesses of their own, so that
 * nobody is kept out by what others do elsewhere. A name that does not exist is counted like any other.
 *
 * <p>Invariants: a lock begins with a minute, doubles while guessing goes on and is never longer than a quarter of an
 * hour; what is wrong is forgiven one by one with time; a right password wipes the tally of its name; names and addresses
 * are kept as keyed hashes only.
 */
package org.linli.grid.identity.lockout;
