/**
 * Asks every operation with people of two posts, of other places and of none. What each of them may do is computed from a
 * table of its own, {@link org.linli.e2e.rights.Rights}, and never from the product's code.
 */
package org.linli.e2e.rights;
