/**
 * TLS towards the services. Invariant: whoever is spoken to over https is verified, by name too, against the trust store
 * of the settings or the platform's.
 */
package org.linli.gateway.tls;
