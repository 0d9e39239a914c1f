/**
 * What callers say in headers, read in one place before anything else sees it: what cannot be read is refused with a
 * problem or ignored, as its specification has it, and never reaches a library that would fail over it.
 */
package org.linli.chassis.header;
