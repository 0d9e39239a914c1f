package org.linli.local.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks to the simulator as a mini-program's server and as a person with a phone. */
final class SimulatorClient {
    static final String ACCEPTED = "linli-tmpl-grievance-accepted";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    SimulatorClient(WechatSimulator simulator) {
        this.url = simulator.url();
    }

    HttpResponse<String> exchange(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(body == null ? "" : body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    JsonObject get(String path) throws IOException {
        return new JsonObject(exchange("GET", path, null).body());
    }

    JsonObject post(String path, JsonObject body) throws IOException {
        return new JsonObject(exchange("POST", path, body.encode()).body());
    }

    String phone() throws IOException {
        return post("/simulator/phones", new JsonObject().put("nickname", "王阿姨"))
                .getString("openid");
    }

    String loginCode(String openid) throws IOException {
        return post("/simulator/phones/" + openid + "/login-codes", new JsonObject())
                .getString("code");
    }

    String phoneCode(String openid) throws IOException {
        return post("/simulator/phones/" + openid + "/phone-codes", new JsonObject())
                .getString("code");
    }

    void consent(String openid, String templateId) throws IOException {
        post(
                "/simulator/phones/" + openid + "/consents",
                new JsonObject().put("templateIds", new JsonArray().add(templateId)));
    }

    JsonArray messages(String openid) throws IOException {
        return get("/simulator/phones/" + openid + "/messages").getJsonArray("items");
    }

    JsonObject session(String appId, String secret, String code) throws IOException {
        return get("/sns/jscode2session?appid=" + appId + "&secret=" + secret + "&js_code=" + code
                + "&grant_type=authorization_code");
    }

    JsonObject session(String code) throws IOException {
        return session(SimulatorSettings.DEFAULT_APP_ID, SimulatorSettings.DEFAULT_SECRET, code);
    }

    JsonObject stableToken(boolean force) throws IOException {
        return post("/cgi-bin/stable_token", account().put("force_refresh", force));
    }

    static JsonObject account() {
        return new JsonObject()
                .put("grant_type", "client_credential")
                .put("appid", SimulatorSettings.DEFAULT_APP_ID)
                .put("secret", SimulatorSettings.DEFAULT_SECRET);
    }

    String token() throws IOException {
        return stableToken(false).getString("access_token");
    }

    JsonObject send(String token, JsonObject body) throws IOException {
        return post("/cgi-bin/message/subscribe/send?access_token=" + token, body);
    }

    JsonObject check(String token, JsonObject body) throws IOException {
        return post("/wxa/msg_sec_check?access_token=" + token, body);
    }

    static JsonObject message(String openid) {
        return new JsonObject()
                .put("touser", openid)
                .put("template_id", ACCEPTED)
                .put("page", "pages/grievance/detail?id=1")
                .put(
                        "data",
                        new JsonObject()
                                .put("character_string1", value("SQ-20260318-000123"))
                                .put("thing2", value("楼道灯坏了"))
                                .put("time3", value("2026年3月18日 09:00"))
                                .put("phrase4", value("已受理"))
                                .put("thing5", value("请留意办理进度")));
    }

    static JsonObject message(String openid, String field, String value) {
        JsonObject message = message(openid);
        message.getJsonObject("data").put(field, value(value));
        return message;
    }

    private static JsonObject value(String value) {
        return new JsonObject().put("value", value);
    }

    static JsonObject content(String openid, String text) {
        return new JsonObject()
                .put("version", 2)
                .put("scene", 2)
                .put("openid", openid)
                .put("content", text);
    }
}
