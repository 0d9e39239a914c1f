/** Optimistic concurrency over HTTP: {@code ETag} on reads, {@code If-Match} on changes, 412 when stale. */
package org.linli.chassis.etag;
