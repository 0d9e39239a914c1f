/**
 * Tokens for Linli's own services.
 *
 * <p>Invariant: a service token comes from the shared secret only and is never offered through the gateway.
 */
package org.linli.grid.identity.system;
