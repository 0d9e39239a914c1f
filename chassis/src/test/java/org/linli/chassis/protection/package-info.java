/** Encryption, audit and lookup log as a service uses them, inside a running application. */
package org.linli.chassis.protection;
