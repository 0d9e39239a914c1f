package org.linli.connection;

import java.util.Map;

/** The short words for a status: a problem's title says what kind of thing happened, its detail what to do. */
public final class StatusTitle {

    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(400, "请求有误"),
            Map.entry(401, "请先登录"),
            Map.entry(403, "没有权限"),
            Map.entry(404, "未找到"),
            Map.entry(405, "方法不支持"),
            Map.entry(406, "格式不支持"),
            Map.entry(408, "请求超时"),
            Map.entry(409, "当前状态不允许"),
            Map.entry(412, "版本已过期"),
            Map.entry(413, "内容过大"),
            Map.entry(414, "地址过长"),
            Map.entry(415, "内容类型不支持"),
            Map.entry(422, "不符合规则"),
            Map.entry(428, "缺少前提条件"),
            Map.entry(429, "请求过于频繁"),
            Map.entry(431, "请求头过大"),
            Map.entry(500, "系统错误"),
            Map.entry(502, "上游错误"),
            Map.entry(503, "服务暂不可用"),
            Map.entry(504, "响应超时"),
            Map.entry(505, "协议版本不支持"));

    private static final Map<Integer, String> ENGLISH = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Sign in first"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(408, "Request timed out"),
            Map.entry(409, "Not possible in this state"),
            Map.entry(412, "Out of date"),
            Map.entry(413, "Too large"),
            Map.entry(414, "Address too long"),
            Map.entry(415, "Unsupported content type"),
            Map.entry(422, "Breaks a rule"),
            Map.entry(428, "Precondition missing"),
            Map.entry(429, "Too many requests"),
            Map.entry(431, "Headers too large"),
            Map.entry(500, "Internal error"),
            Map.entry(502, "Upstream error"),
            Map.entry(503, "Unavailable"),
            Map.entry(504, "Timed out"),
            Map.entry(505, "Protocol version not supported"));

    private StatusTitle() {}

    public static String of(int status, boolean inEnglish) {
        Map<Integer, String> titles = inEnglish ? ENGLISH : CHINESE;
        return titles.getOrDefault(status, titles.get(status >= 500 ? 500 : 400));
    }
}
