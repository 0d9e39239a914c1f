/**
 * Refuses to take traffic with settings that would not be safe, in every profile but {@code local}, {@code dev} and
 * {@code test}. Every finding is reported at once and names the property; none tells its value.
 */
package org.linli.gateway.safety;
