/**
 * Optimistic concurrency over HTTP, by RFC 9110: {@code ETag} on reads, 304 when the caller has the latest already, {@code
 * If-Match} on changes, 412 when stale.
 */
package org.linli.chassis.etag;
