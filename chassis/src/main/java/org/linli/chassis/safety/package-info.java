/**
 * Refuses to take traffic with settings that would not be safe. Every problem is reported at once, naming the property
 * and what to do; then the process ends with a non-zero exit code.
 *
 * <p>The profiles {@code local}, {@code dev} and {@code test} are for one's own machine and are not checked; every other
 * profile is taken for production.
 */
package org.linli.chassis.safety;
