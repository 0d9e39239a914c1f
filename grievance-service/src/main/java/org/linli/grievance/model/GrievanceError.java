package org.linli.grievance.model;

import org.linli.chassis.problem.ErrorCode;
import org.linli.chassis.problem.Refusal;

/** The ways in which grievance-service refuses a request beyond the common ones. */
public enum GrievanceError implements ErrorCode {
    GRIEVANCE_WRONG_STATE(409, "诉求当前为“%s”状态,不能进行此操作。", "The matter is %s; this is not possible now."),
    GRIEVANCE_ALREADY_RATED(409, "您已评价过本次答复。", "You have rated this reply already."),
    CLOSER_IS_HANDLER(409, "办理人不能自行办结,请由他人核查后办结。", "Whoever handled a matter cannot close it; somebody else must."),
    NOT_THE_HANDLER(403, "只有当前办理人可以进行此操作。", "Only the present handler may do this."),
    NOT_THE_RESIDENT(403, "只有诉求人本人可以进行此操作。", "Only the resident who filed it may do this."),
    UNKNOWN_AREA(422, "区域“%s”不存在或已撤销,请重新选择。", "There is no area %s now; choose another."),
    UNKNOWN_ITEM(422, "诉求事项“%s”不存在或已停用,请重新选择。", "There is no item %s in the catalogue now; choose another."),
    UNKNOWN_POST(422, "所选岗位不存在、已离任或不负责该区域。", "There is no such post now that answers for this area."),
    NO_HANDLER(422, "该区域暂无可派的办理人,请指定岗位。", "Nobody in this area can be given the matter; name a post."),
    REOPEN_TOO_LATE(409, "已超过办结后 %s 天的重办期限,请重新提交诉求。", "It is more than %s days since the reply; file a new matter.");

    private final Refusal refusal;

    GrievanceError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
