/**
 * The way of a request through the gateway: one filter decides ({@code FrontDoor}), one class forwards
 * ({@code Forwarding}). Invariants: bodies are streamed with back-pressure and never buffered; a request is answered
 * once; nothing is sent twice to a service except a GET or HEAD whose connection broke before the answer.
 */
package org.linli.gateway.proxy;
