/** Linli as its clients see it: HTTP through the gateway, and a phone through the simulator. */
package org.linli.e2e.client;
