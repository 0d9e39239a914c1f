/** A schema of its own on the real database, for tests that need no running application. */
package org.linli.chassis.scratch;
