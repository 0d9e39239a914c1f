/**
 * Refusals of the gateway itself, as RFC 9457 {@code application/problem+json} with the same members, codes and words
 * as those of the services; an answer of a service is never rewritten.
 */
package org.linli.gateway.problem;
