package org.linli.grievance.handling;

import java.util.UUID;
import org.linli.chassis.security.Caller;

/**
 * Somebody's wish to change one matter.
 *
 * @param grievanceId which matter
 * @param ifMatch the reading it was decided on; null when the caller does not mind
 */
public record Command(UUID grievanceId, String ifMatch, Caller caller) {}
