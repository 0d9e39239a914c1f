/**
 * The append-only record of what happened to a matter. Every change writes one entry, one event and one audit entry in
 * its own transaction, under one number. Events out: all of {@code linli.grievance.*.v1}.
 */
package org.linli.grievance.timeline;
