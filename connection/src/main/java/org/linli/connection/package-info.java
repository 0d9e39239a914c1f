/**
 * What every port of Linli asks of a connection before anything behind it hears of a request: a sound head within its
 * time and size, a body within its time, an answer for everything, and not too many connections.
 *
 * <p>It sits in the channel's pipeline, around the HTTP server that Quarkus starts, because nothing above it hears of a
 * head that never ends or that the decoder cannot read. Invariants: a deadline is a total, a byte now and then does not
 * move it; a small body is handed on whole or not at all, so that nobody behind waits for a client; every answer from
 * 400 on has a body; nothing that follows an unsound request, or one that ends its connection, is served on it; no reset
 * takes a refusal away from a client that is still sending, and none keeps its connection by going on.
 */
package org.linli.connection;
