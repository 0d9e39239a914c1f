/**
 * Who is shut out although their access token has not expired: sessions that ended, accounts whose rights changed or that
 * are blocked, keys that are not trusted any more. grid-service keeps the list; each service has a copy that is a few
 * seconds old, and looks at it on every request, whatever it remembers of the token.
 *
 * <p>Invariants: while the list cannot be read the last one holds; a service is not ready before it has read it once; its
 * age is a gauge.
 */
package org.linli.chassis.security.denial;
