package org.linli.grievance.model;

import static org.linli.grievance.model.GrievanceAction.ACCEPT;
import static org.linli.grievance.model.GrievanceAction.CLOSE;
import static org.linli.grievance.model.GrievanceAction.DISPATCH;
import static org.linli.grievance.model.GrievanceAction.ENTRUST;
import static org.linli.grievance.model.GrievanceAction.ESCALATE;
import static org.linli.grievance.model.GrievanceAction.RATE;
import static org.linli.grievance.model.GrievanceAction.RECALL;
import static org.linli.grievance.model.GrievanceAction.REOPEN;
import static org.linli.grievance.model.GrievanceAction.REPLY;
import static org.linli.grievance.model.GrievanceAction.RETURN;
import static org.linli.grievance.model.GrievanceAction.SIGN;
import static org.linli.grievance.model.GrievanceAction.TRANSFER;
import static org.linli.grievance.model.GrievanceAction.URGE;

import java.util.EnumSet;
import java.util.Set;
import org.linli.chassis.problem.Named;

/** Where a matter stands, and what can be done to it there. */
public enum GrievanceStatus implements Named {
    SUBMITTED("待受理", EnumSet.of(ESCALATE, ENTRUST, ACCEPT, DISPATCH, URGE)),
    ACCEPTED("已受理", EnumSet.of(ESCALATE, ENTRUST, DISPATCH, URGE)),
    DISPATCHED("已派单", EnumSet.of(SIGN, TRANSFER, RETURN, RECALL, REPLY, URGE)),
    IN_PROGRESS("办理中", EnumSet.of(TRANSFER, RETURN, RECALL, REPLY, URGE)),
    REPLIED("已答复", EnumSet.of(ESCALATE, RATE, CLOSE, REOPEN)),
    CLOSED("已办结", EnumSet.of(RATE, REOPEN)),
    REOPENED("重新办理", EnumSet.of(ESCALATE, ENTRUST, DISPATCH, URGE));

    /** The states in which it waits for somebody to be given it. */
    public static final Set<GrievanceStatus> UNASSIGNED = EnumSet.of(SUBMITTED, ACCEPTED, REOPENED);

    /** The states in which a handler has it. */
    public static final Set<GrievanceStatus> HANDLED = EnumSet.of(DISPATCHED, IN_PROGRESS);

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

    public boolean awaitsAcceptance() {
        return this == SUBMITTED;
    }

    /** Whether it is replied to, and somebody other than its handler has to check that. */
    public boolean awaitsClosing() {
        return this == REPLIED;
    }

    public boolean awaitsSignature() {
        return this == DISPATCHED;
    }

    /** Whether a handler has it, who can hand it on. */
    public boolean isHandled() {
        return HANDLED.contains(this);
    }

    public boolean isUnassigned() {
        return UNASSIGNED.contains(this);
    }

    /** Whether the next step is for those who steer matters at its place: to give it to somebody or to check the reply. */
    public boolean waitsForSteering() {
        return isUnassigned() || awaitsClosing();
    }

    public boolean allows(GrievanceAction action) {
        return allowed.contains(action);
    }

    public Set<GrievanceAction> allowed() {
        return Set.copyOf(allowed);
    }
}
