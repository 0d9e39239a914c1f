package org.linli.grid.error;

import org.linli.chassis.problem.ErrorCode;
import org.linli.chassis.problem.Refusal;

/** The ways in which grid-service refuses a request beyond the common ones. */
public enum GridError implements ErrorCode {
    LOGIN_FAILED(401, "用户名或密码不正确。", "The user name or password is wrong."),
    LOGIN_LOCKED(429, "登录失败次数过多,请 %s 秒后再试。", "Too many failed logins; try again in %s seconds."),
    LOGIN_BUSY(503, "登录人数较多,请稍后再试。", "Too many people are signing in; try again shortly."),
    WECHAT_CODE_INVALID(422, "微信登录凭证无效或已使用,请重新打开小程序登录。", "The WeChat code is invalid or used; log in again."),
    WECHAT_USER_BLOCKED(403, "微信平台限制了此用户登录。", "WeChat does not let this user log in."),
    WECHAT_TOO_FREQUENT(429, "登录过于频繁,请稍后再试。", "Too many logins through WeChat; try again later."),
    WECHAT_UNAVAILABLE(503, "微信登录暂不可用,请稍后再试。", "Login through WeChat is unavailable; try again shortly."),
    ACCOUNT_BLOCKED(403, "账号已停用,请联系社区工作人员。", "This account is blocked; ask the community office."),
    OWN_ACCOUNT(422, "不能对自己的账号执行此操作。", "You cannot do this to your own account."),
    LAST_ADMINISTRATOR(
            422,
            "该区域须始终有未停用的系统管理员在岗,请先安排其他人。",
            "An area would be left without an administrator; appoint another first."),
    PASSWORD_CHANGE_REQUIRED(403, "请设置新密码后登录。", "Set a new password to log in."),
    ONE_TIME_PASSWORD_EXPIRED(403, "一次性密码已过期,请联系管理员重新设置。", "The one-time password has expired; ask for another."),
    PASSWORD_TOO_EASY(
            422, "新密码不能与原密码相同,也不能包含用户名。", "The new password must be another one, without the user name in it."),
    REFRESH_TOKEN_INVALID(401, "登录已过期,请重新登录。", "The session has ended; log in again."),
    CLIENT_REFUSED(401, "服务凭证无效。", "The client id or secret is wrong."),
    UNKNOWN_AREA(422, "区域“%s”不存在或已撤销,请重新选择。", "There is no area %s now; choose another."),
    AREA_LIST_UNREADABLE(
            422,
            "区域清单无法解析:首行须为 code,name,level(可加 kind),编码 UTF-8。",
            "The list could not be read: its first row must be code,name,level (and kind), in UTF-8."),
    AREA_LIST_TOO_LONG(422, "区域清单最多 %s 行,请拆分后导入。", "A list has at most %s rows; split it."),
    AREA_LIST_REFUSED(
            422, "区域清单有 %s 处问题,未作任何修改,请按 findings 改正。", "The list has %s problems; nothing was changed. See findings."),
    UNKNOWN_STAFF(422, "工作人员不存在。", "There is no such staff member."),
    ROLE_NOT_FOR_LEVEL(422, "“%s”岗位不能设在该级区域。", "A %s post cannot be set up at this level."),
    ROLE_NOT_FOR_KIND(422, "该人员类别不能担任此岗位。", "A person of this kind cannot hold this post."),
    ROLE_NOT_YOURS_TO_GIVE(403, "您无权在该区域任命此岗位。", "You may not fill this post in this area."),
    POST_ALREADY_HELD(409, "该人员在此期间已担任此岗位。", "This person holds this post on one of these days already."),
    POST_ALREADY_ENDED(409, "该岗位任职已结束。", "This post has ended already."),
    POST_ALREADY_BEGUN(409, "该岗位任职已开始,不能更改到任日期或撤回。", "This post has begun; its start cannot be changed or withdrawn."),
    POST_NOT_ENDING(409, "该岗位没有待生效的离任安排。", "No end is planned for this post."),
    POST_PLAN_NOT_AHEAD(
            422, "到任日期不能早于今天,离任日期须在今天之后。", "A start can be planned from today on, an end from tomorrow on."),
    UNKNOWN_SUCCESSOR(
            422,
            "接任岗位不存在、届时不在岗,或不负责该区域。",
            "There is no such post, nobody holds it on that day, or it does not answer for this area."),
    POST_PLAN_EMPTY(422, "请给出新的到任日期(from)或离任日期(to)。", "Give a new first day (from), a new end (to), or both."),
    POST_DAY_TOO_LONG_AGO(
            422,
            "补登的到任、离任日期不得早于 %s 天前(%s)。",
            "A first day or an end can be entered up to %s days late, here from %s on."),
    POST_ENDS_BEFORE_START(
            422,
            "离任日期为不再任职的首日,不能早于到任日期;任命须至少任职一天。",
            "A post ends on the first day without it, which cannot lie before its start; it is planned for one day at least.");

    private final Refusal refusal;

    GridError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
