package org.linli.outreach.running;

import java.util.UUID;
import org.linli.chassis.security.Caller;

/**
 * Somebody's wish to change one campaign.
 *
 * @param campaignId which campaign
 * @param ifMatch the reading it was decided on; null when the caller does not mind
 */
record Command(UUID campaignId, String ifMatch, Caller caller) {}
