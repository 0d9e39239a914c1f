/**
 * Authentication at the edge: an access token is checked here (and again by every service) before a byte goes on.
 * Invariants: only ES256 by a key that grid-service publishes; nothing here ever blocks an event loop; without keys the
 * answer is 503, never 401, because a client that is told 401 throws its session away; a token that is bad whatever its
 * key is 401 at once, and strangers cause no more than one reading of the keys per interval.
 */
package org.linli.gateway.auth;
