/**
 * What is known of a request before it is routed: its id, its trace, who sent it. Invariant: nothing that a stranger
 * says about himself in a header is believed.
 */
package org.linli.gateway.request;
