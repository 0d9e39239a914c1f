/** What this service tells the others: ids, states and codes, nothing personal and never the words of a visit. */
package org.linli.outreach.event;
