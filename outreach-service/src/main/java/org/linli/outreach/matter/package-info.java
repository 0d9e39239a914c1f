/** What became of the needs that visits found: the matters of grievance-service that name one of our visits as origin. */
package org.linli.outreach.matter;
