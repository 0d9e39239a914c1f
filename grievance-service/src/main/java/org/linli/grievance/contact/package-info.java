/**
 * How to reach whoever filed a matter, where exactly it is, and the numbers of persons that stood in its texts: lifted out
 * before anything is stored, so that what everybody may read and search has stars in their place. Encrypted at rest, absent
 * from every other answer. Residents read back what they gave; those who handle the matter state a purpose, and each of
 * their looks is in the lookup log.
 */
package org.linli.grievance.contact;
