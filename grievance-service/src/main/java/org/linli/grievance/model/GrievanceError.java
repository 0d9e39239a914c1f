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
    UNKNOWN_POST(422, "所选岗位不存在或不负责该区域。", "There is no such post that answers for this area."),
    POST_HOLDER_BLOCKED(422, "所选岗位人员的账号已停用。", "The account of whoever holds the post is blocked."),
    POST_NOT_IN_FORCE(422, "所选岗位今天不在任期内(尚未到任或已离任)。", "The post is not held today: it has not begun or has ended."),
    POST_CANNOT_HANDLE(
            422,
            "“%s”岗位不能办理诉求,请选择网格员、网格长、社区工作人员、社区书记或物业管家。",
            "A post of %s cannot handle matters; choose a grid worker, grid leader, community clerk, secretary or steward."),
    POST_ONLY_STANDS_IN(
            422,
            "“%s”岗位只在当地无人可办时兜底办理,请选择当地在任岗位。",
            "A post of %s handles matters only where nobody else can; choose a post of the place."),
    SAME_POST(422, "诉求已在该岗位办理,请选择其他岗位。", "The post has the matter already; choose another."),
    NO_HANDLER(422, "该区域暂无可派的办理人,请指定岗位。", "Nobody in this area can be given the matter; name a post."),
    URGED_TOO_SOON(409, "每 %s 小时可催办一次,请稍后再试。", "A matter can be urged once in %s hours; try again later."),
    REOPEN_TOO_LATE(409, "已超过答复后 %s 天的重办期限,请重新提交诉求。", "It is more than %s days since the reply; file a new matter.");

    private final Refusal refusal;

    GrievanceError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
