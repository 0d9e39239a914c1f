package org.linli.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.linli.connection.Languages;
import org.linli.connection.StatusTitle;

/** The body of a refusal. */
public record Problem(GatewayError error, String requestId, boolean english) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param acceptLanguage the caller's {@code Accept-Language}, or null */
    public static Problem of(GatewayError error, String requestId, String acceptLanguage) {
        return new Problem(error, requestId, Languages.isEnglish(Languages.preferred(acceptLanguage)));
    }

    public Buffer body() {
        return new JsonObject()
                .put("type", error.type())
                .put("title", StatusTitle.of(error.status(), english))
                .put("status", error.status())
                .put("detail", error.detail(english))
                .put("code", error.name())
                .put("requestId", requestId)
                .toBuffer();
    }
}
