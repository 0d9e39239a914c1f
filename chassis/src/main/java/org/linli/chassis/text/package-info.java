/**
 * Text that people write. It is normalised once, where it comes in, counted in characters (code points) as the contract
 * and the database count, and has nothing in it that nobody can see or that turns other text around.
 */
package org.linli.chassis.text;
