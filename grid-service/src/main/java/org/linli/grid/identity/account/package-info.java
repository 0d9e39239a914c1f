/**
 * Accounts. Events out: {@code linli.grid.account-bound.v1} at a resident's first login, {@code
 * linli.grid.account-changed.v1} when one is blocked or let in again.
 *
 * <p>Invariants: one account per openid, also when the first logins come at once; an openid is encrypted at rest and
 * leaves the service only for a stated purpose, which the lookup log keeps.
 */
package org.linli.grid.identity.account;
