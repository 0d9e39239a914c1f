package org.linli.outreach.event;

import java.util.List;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.outreach.model.CampaignKind;

/** A round of a campaign is ready: every task of it can be visited. Told once per round. */
@EventType("linli.outreach.campaign-started.v1")
public record CampaignStarted(UUID campaignId, CampaignKind kind, List<String> areaPaths, int round, int taskCount) {}
