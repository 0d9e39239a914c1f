package org.linli.grievance.model;

import org.linli.chassis.problem.CommonError;
import org.linli.chassis.problem.ErrorCode;

/** What somebody is to a matter; each action names the parties that may do it. */
public enum Party {
    /** 诉求人: who filed it. */
    RESIDENT(GrievanceError.NOT_THE_RESIDENT),
    /** 办理人: who has it now and may still handle it where it lies. */
    HANDLER(GrievanceError.NOT_THE_HANDLER),
    /** 派单人: anybody who may steer matters where it lies. */
    STEERER(CommonError.FORBIDDEN),
    /** The service itself, when a day or an event makes it act. */
    SYSTEM(CommonError.FORBIDDEN);

    private final ErrorCode refusal;

    Party(ErrorCode refusal) {
        this.refusal = refusal;
    }

    /** What anybody else is told. */
    ErrorCode refusal() {
        return refusal;
    }
}
