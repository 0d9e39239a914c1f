/**
 * Where a request goes: routes read from the configuration, checked as a whole at start. Invariants: no two routes
 * claim one path; {@code /internal} and {@code /q} of a service are never reachable; the longest prefix wins, on
 * path-segment boundaries only.
 */
package org.linli.gateway.route;
