/**
 * One description of everything a client may call: the services' committed contracts, merged at start. Invariants: only
 * what is routed is described; one name means one thing, or the gateway does not start.
 */
package org.linli.gateway.openapi;
