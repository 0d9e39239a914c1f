/**
 * Calling another service: the token that says which service asks. grid-service gives it for the service's name and
 * secret; its address is {@code linli.grid.url}.
 *
 * <p>Invariants: a service calls another only where an event cannot serve, with a time limit, and never inside a
 * transaction; what is asked for travels in the body or in a header, never in the address when it is about somebody.
 */
package org.linli.chassis.system;
