/**
 * Refusals. Every error leaves as RFC 9457 {@code application/problem+json} with a stable {@code code} and the
 * {@code requestId}; texts are Chinese unless the caller prefers English, and never name a class, a query or a table.
 */
package org.linli.chassis.problem;
