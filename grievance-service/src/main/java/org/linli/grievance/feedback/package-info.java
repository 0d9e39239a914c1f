/**
 * The resident's say on an outcome: rating it, once for each reply, and having the matter taken up again. Events out:
 * {@code linli.grievance.rated|reopened.v1}.
 */
package org.linli.grievance.feedback;
