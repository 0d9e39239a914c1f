/** What this service tells the others: ids, states, codes and times, nothing personal and never the text of a matter. */
package org.linli.grievance.event;
