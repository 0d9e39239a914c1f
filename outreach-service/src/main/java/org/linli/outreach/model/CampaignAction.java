package org.linli.outreach.model;

/** What can be done to a campaign. */
public enum CampaignAction {
    APPROVE,
    START,
    OPEN_ROUND,
    RECORD_VISIT,
    FINISH,
    CANCEL
}
