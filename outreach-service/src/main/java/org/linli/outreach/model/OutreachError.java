package org.linli.outreach.model;

import org.linli.chassis.problem.ErrorCode;
import org.linli.chassis.problem.Refusal;

/** The ways in which outreach-service refuses a request beyond the common ones. */
public enum OutreachError implements ErrorCode {
    CAMPAIGN_WRONG_STATE(409, "活动当前为“%s”状态,不能进行此操作。", "The campaign is %s; this is not possible now."),
    APPROVER_IS_AUTHOR(
            409, "发起人不能批准自己的活动,请由他人批准。", "Whoever drafted a campaign cannot approve it; somebody else must."),
    ROUND_IN_PREPARATION(409, "本轮任务正在生成,请稍后再试。", "The round's tasks are still being made; try again shortly."),
    ROUND_UNTOUCHED(
            409,
            "第 %s 轮尚未走访任何住户,到期前不能开启下一轮。",
            "Nobody has been visited in round %s; the next one can be opened afterwards, or when it is due."),
    TASK_WRONG_STATE(409, "该走访任务当前为“%s”状态,不能再登记走访。", "The visit task is %s; no visit can be recorded for it now."),
    NOT_ALL_YOUR_AREAS(
            403, "活动区域超出您的管辖范围,您只能查看。", "The campaign reaches beyond the areas you answer for; you can only look."),
    UNKNOWN_AREA(422, "区域“%s”不存在、已撤销或不在您的管辖范围内。", "There is no area %s now that you answer for."),
    PERIOD_BACKWARDS(422, "结束日期不能早于开始日期。", "The last day cannot lie before the first."),
    PERIOD_OVER(422, "活动期限已于 %s 结束。", "The campaign's period ended on %s."),
    DUE_OUTSIDE_PERIOD(422, "走访期限须在 %s 至 %s 之间。", "The due date must lie between %s and %s."),
    NOBODY_TO_VISIT(422, "没有符合条件且尚未走访到的住户。", "There is no household of the audience left to visit."),
    VISIT_IN_FUTURE(422, "走访时间不能晚于当前时间。", "A visit cannot lie in the future."),
    VISIT_BEFORE_ROUND(422, "走访时间不能早于本轮走访的开始日期 %s。", "A visit cannot lie before its round began on %s."),
    COVERAGE_TOO_WIDE(422, "结果超过 %s 行,请用 areaCode 缩小范围。", "More than %s rows; narrow the question by areaCode.");

    private final Refusal refusal;

    OutreachError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
