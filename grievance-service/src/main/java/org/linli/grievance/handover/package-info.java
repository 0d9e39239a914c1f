/**
 * Handing over the open work of a post: all at once by whoever may dispatch there, and by itself when a post has ended, on
 * the day and without anybody asking. Each matter goes to the successor that was named if that post can handle it where it
 * lies, otherwise where its item's rule sends it; where the rule finds nobody it is taken back, and its owner is the next
 * level up. Events out: {@code linli.grievance.transferred|recalled|escalated.v1}.
 */
package org.linli.grievance.handover;
