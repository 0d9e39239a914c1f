/**
 * How to reach whoever filed a matter, where exactly it is, and the numbers of persons that stood in its texts: lifted out
 * before anything is stored, so that what everybody may read and search has stars in their place. Encrypted at rest, absent
 * from every other answer. Each number says whether it stood in the matter or
 * in a reply. Residents read back what they gave and what they were told; those who handle the matter state a purpose, and each of
 * their looks is in the lookup log.
 */
package org.linli.grievance.contact;
