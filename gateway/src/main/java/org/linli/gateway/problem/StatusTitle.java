package org.linli.gateway.problem;

/** The short words for a status, the same as those of the services. */
final class StatusTitle {

    private StatusTitle() {}

    static String of(int status, boolean english) {
        return english ? english(status) : chinese(status);
    }

    private static String chinese(int status) {
        return switch (status) {
            case 401 -> "请先登录";
            case 404 -> "未找到";
            case 405 -> "方法不支持";
            case 408 -> "请求超时";
            case 413 -> "内容过大";
            case 429 -> "请求过于频繁";
            case 502 -> "上游错误";
            case 503 -> "服务暂不可用";
            case 504 -> "响应超时";
            default -> status >= 500 ? "系统错误" : "请求有误";
        };
    }

    private static String english(int status) {
        return switch (status) {
            case 401 -> "Sign in first";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Request timed out";
            case 413 -> "Too large";
            case 429 -> "Too many requests";
            case 502 -> "Upstream error";
            case 503 -> "Unavailable";
            case 504 -> "Timed out";
            default -> status >= 500 ? "Internal error" : "Bad request";
        };
    }
}
