/**
 * How to reach whoever filed a matter, and where exactly it is. Encrypted at rest, absent from every other answer; shown
 * to the handler and the community with a stated purpose, and each look is in the lookup log.
 */
package org.linli.grievance.contact;
