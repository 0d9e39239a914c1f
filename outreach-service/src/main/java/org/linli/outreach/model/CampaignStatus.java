package org.linli.outreach.model;

import static org.linli.outreach.model.CampaignAction.APPROVE;
import static org.linli.outreach.model.CampaignAction.CANCEL;
import static org.linli.outreach.model.CampaignAction.FINISH;
import static org.linli.outreach.model.CampaignAction.OPEN_ROUND;
import static org.linli.outreach.model.CampaignAction.RECORD_VISIT;
import static org.linli.outreach.model.CampaignAction.START;

import java.util.EnumSet;
import java.util.Set;
import org.linli.chassis.problem.Named;

/** Where a campaign stands, and what can be done to it there. */
public enum CampaignStatus implements Named {
    DRAFT("草稿", EnumSet.of(APPROVE, CANCEL)),
    APPROVED("已批准", EnumSet.of(START, CANCEL)),
    RUNNING("进行中", EnumSet.of(OPEN_ROUND, RECORD_VISIT, FINISH, CANCEL)),
    FINISHED("已结束", EnumSet.noneOf(CampaignAction.class)),
    CANCELLED("已取消", EnumSet.noneOf(CampaignAction.class));

    private final String chinese;
    private final Set<CampaignAction> allowed;

    CampaignStatus(String chinese, Set<CampaignAction> allowed) {
        this.chinese = chinese;
        this.allowed = allowed;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    public boolean allows(CampaignAction action) {
        return allowed.contains(action);
    }

    public Set<CampaignAction> allowed() {
        return Set.copyOf(allowed);
    }
}
