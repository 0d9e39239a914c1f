/** The request as a whole: its id, taken over from the gateway when it is well formed; its form; its characters. */
package org.linli.chassis.request;
