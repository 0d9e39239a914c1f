/**
 * The append-only record of what happened to a matter. Every change, filing it and what the service does by itself
 * included, writes one entry and one event under one number and one audit entry, all in the transaction of the change.
 * Events out: all of {@code linli.grievance.*.v1}.
 */
package org.linli.grievance.timeline;
