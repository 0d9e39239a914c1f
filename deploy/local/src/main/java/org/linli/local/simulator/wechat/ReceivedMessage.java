package org.linli.local.simulator.wechat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A template message that reached a phone; the sequence number only grows. */
public record ReceivedMessage(
        long sequence, String openid, String templateId, String title, JsonObject data, String page, Instant at) {
    public JsonObject toJson() {
        return new JsonObject()
                .put("sequence", sequence)
                .put("openid", openid)
                .put("templateId", templateId)
                .put("title", title)
                .put("data", data)
                .put("page", page)
                .put("at", at.toString());
    }

    static ReceivedMessage fromJson(JsonObject json) {
        return new ReceivedMessage(
                json.getLong("sequence"),
                json.getString("openid"),
                json.getString("templateId"),
                json.getString("title"),
                json.getJsonObject("data"),
                json.getString("page"),
                Instant.parse(json.getString("at")));
    }
}
