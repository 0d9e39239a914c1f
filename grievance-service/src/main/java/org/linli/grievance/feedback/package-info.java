/**
 * The resident's say: urging a matter that is open, rating an outcome, once for each reply, and having the matter taken up
 * again. Events out: {@code linli.grievance.urged|rated|reopened.v1}.
 */
package org.linli.grievance.feedback;
