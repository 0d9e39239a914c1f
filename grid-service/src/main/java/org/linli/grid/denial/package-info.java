/**
 * Who is shut out although their access token has not expired. The gateway and every service read the list every two
 * seconds and refuse such tokens with 401 {@code TOKEN_WITHDRAWN}.
 *
 * <p>Invariants: a denial commits with its cause; minting a token and denying its account take turns on the account's row,
 * so that no token carries rights that were taken away but a later time of reading them; what is denied is listed until the
 * last token it is about has expired.
 */
package org.linli.grid.denial;
