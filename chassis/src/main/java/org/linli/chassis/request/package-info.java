/** The request as a whole: its id, taken over from the gateway when it is well formed, and its form when it has no body. */
package org.linli.chassis.request;
