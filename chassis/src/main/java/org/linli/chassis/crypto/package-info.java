/**
 * Personal data at rest: encrypted per column, found again through keyed blind indexes, masked when shown;
 * numbers of persons are found in free text.
 *
 * <p>Invariants: a value encrypted for one column cannot be read as another; a value is readable as long as its data
 * key exists, whatever the configuration says today; no exception here carries a plaintext. Design and limits are in
 * {@code docs/adr/0004-field-encryption.md} and {@code docs/adr/0009-sealed-everywhere.md}.
 */
package org.linli.chassis.crypto;
