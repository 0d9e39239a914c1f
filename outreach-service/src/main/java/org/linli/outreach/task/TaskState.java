package org.linli.outreach.task;

import java.util.List;
import org.linli.chassis.problem.Named;
import org.linli.outreach.model.CampaignAction;

/** Where a visit task stands. */
public enum TaskState implements Named {
    /** To be visited, perhaps again. */
    OPEN("待走访"),
    REACHED("已走访"),
    /** Moved away, or not there: nobody to visit. */
    GONE("无法联系"),
    /** A later round of the campaign took its place. */
    CARRIED_OVER("已转入下一轮");

    private final String chinese;

    TaskState(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** What can be done to a task in this state while its campaign runs. */
    List<CampaignAction> allowed() {
        return this == OPEN ? List.of(CampaignAction.RECORD_VISIT) : List.of();
    }
}
