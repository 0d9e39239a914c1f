package org.linli.e2e.client;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody at the gateway: a resident or a member of staff with a session of their own. */
public final class Linli {

    private final Http gateway;
    private final String token;

    private Linli(Http gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    public static Linli resident(Http gateway, Phone phone) {
        Answer session = gateway.post("/api/v1/auth/wechat/login", Map.of(), Map.of("code", phone.loginCode()))
                .orFail("WeChat login");
        return new Linli(gateway, session.text("accessToken"));
    }

    public static Linli staff(Http gateway, String username, String password) {
        Answer session = gateway.post(
                        "/api/v1/auth/staff/login", Map.of(), Map.of("username", username, "password", password))
                .orFail("login of " + username);
        return new Linli(gateway, session.text("accessToken"));
    }

    /** @param key the Idempotency-Key; the same one may be sent again */
    public Answer file(String key, String title, String body, String areaCode, String address) {
        return post(
                "/api/v1/grievances",
                key,
                Map.of("title", title, "body", body, "place", Map.of("areaCode", areaCode, "address", address)));
    }

    /** A command on a matter, such as {@code dispatch}. */
    public Answer command(String grievanceId, String verb, Object body) {
        return post("/api/v1/grievances/" + grievanceId + "/" + verb, newKey(), body);
    }

    public Answer post(String path, String key, Object body) {
        Map<String, String> headers = new HashMap<>(headers());
        headers.put("Idempotency-Key", key);
        return gateway.post(path, headers, body);
    }

    public Answer get(String path) {
        return gateway.get(path, headers());
    }

    public String token() {
        return token;
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token);
    }
}
