/**
 * Sessions: what a login opens, a refresh token keeps alive and a logout ends.
 *
 * <p>Invariants: refresh tokens are stored hashed and each is exchanged once; a retry within a short time after the
 * exchange gets the very same successor again (it is derived from the token and a key of the session), so that a lost
 * answer logs nobody out; any later use of an exchanged token ends the session, because two people hold it.
 */
package org.linli.grid.identity.session;
