/**
 * Tokens for Linli's own services.
 *
 * <p>Invariants: each service has a secret of its own; a token is good at the one service it was asked for, and there for what its
 * client does: who reads contact points evaluates no audience; tokens are
 * never offered through the gateway.
 */
package org.linli.grid.identity.system;
