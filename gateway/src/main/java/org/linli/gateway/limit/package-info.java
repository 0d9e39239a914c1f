/**
 * How much one may ask for. Invariants: memory is bounded whatever addresses and accounts come; an address is counted
 * before a token is looked at, a person only by a token that was believed.
 */
package org.linli.gateway.limit;
