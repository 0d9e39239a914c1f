/**
 * Who is asking. Each service verifies the access token (ES256, JWKS of grid-service) again; an endpoint without an
 * authorisation annotation is closed.
 */
package org.linli.chassis.security;
