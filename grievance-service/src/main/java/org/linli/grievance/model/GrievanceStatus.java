package org.linli.grievance.model;

import static org.linli.grievance.model.GrievanceAction.ACCEPT;
import static org.linli.grievance.model.GrievanceAction.CLOSE;
import static org.linli.grievance.model.GrievanceAction.DISPATCH;
import static org.linli.grievance.model.GrievanceAction.RATE;
import static org.linli.grievance.model.GrievanceAction.REOPEN;
import static org.linli.grievance.model.GrievanceAction.REPLY;
import static org.linli.grievance.model.GrievanceAction.SIGN;

import java.util.EnumSet;
import java.util.Set;
import org.linli.chassis.problem.Named;

/** Where a matter stands, and what can be done to it there. */
public enum GrievanceStatus implements Named {
    SUBMITTED("待受理", EnumSet.of(ACCEPT, DISPATCH)),
    ACCEPTED("已受理", EnumSet.of(DISPATCH)),
    DISPATCHED("已派单", EnumSet.of(SIGN, REPLY)),
    IN_PROGRESS("办理中", EnumSet.of(REPLY)),
    REPLIED("已答复", EnumSet.of(RATE, CLOSE, REOPEN)),
    CLOSED("已办结", EnumSet.of(RATE, REOPEN)),
    REOPENED("重新办理", EnumSet.of(DISPATCH));

    /** The states in which somebody still owes the resident something. */
    public static final Set<GrievanceStatus> OPEN = EnumSet.of(SUBMITTED, ACCEPTED, DISPATCHED, IN_PROGRESS, REOPENED);

    private final String chinese;
    private final Set<GrievanceAction> allowed;

    GrievanceStatus(String chinese, Set<GrievanceAction> allowed) {
        this.chinese = chinese;
        this.allowed = allowed;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    public boolean allows(GrievanceAction action) {
        return allowed.contains(action);
    }

    public Set<GrievanceAction> allowed() {
        return Set.copyOf(allowed);
    }
}
