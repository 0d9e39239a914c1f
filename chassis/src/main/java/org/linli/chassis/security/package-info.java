/**
 * Who is asking. Each service verifies the access token (ES256, JWKS of grid-service) again; an endpoint without an
 * authorisation annotation is closed. A token is accepted in one spelling, for the audience of this service, and only while
 * it is not denied; where its key cannot be looked up the answer is 503 and never 401. A header that grid-service does not
 * write (another algorithm, no key) is refused before any key is looked up.
 */
package org.linli.chassis.security;
