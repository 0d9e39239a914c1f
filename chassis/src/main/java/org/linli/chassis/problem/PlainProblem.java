package org.linli.chassis.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.linli.chassis.request.RequestId;
import org.linli.connection.Languages;
import org.linli.connection.RetryAfter;
import org.linli.connection.StatusTitle;

/** A problem written straight to the connection: for refusals before, beside and after the HTTP framework. */
public final class PlainProblem {

    static final String TYPE_PREFIX = "urn:linli:problem:";

    private final HttpServerRequest request;
    private final Locale language;

    private PlainProblem(HttpServerRequest request) {
        this.request = request;
        this.language = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Refuses the request as a whole. */
    public static void answer(HttpServerRequest request, ErrorCode code) {
        PlainProblem problem = new PlainProblem(request);
        problem.write(code.status(), problem.members(code));
    }

    /** Refuses the request for one of its headers. */
    public static void answerForHeader(HttpServerRequest request, String header, Wanted wanted) {
        PlainProblem problem = new PlainProblem(request);
        JsonObject violation =
                new JsonObject().put("field", header).put("in", "header").put("message", wanted.in(problem.language));
        problem.write(
                CommonError.VALIDATION_FAILED.status(),
                problem.members(CommonError.VALIDATION_FAILED).put("violations", new JsonArray().add(violation)));
    }

    /** The URN of a code, as problems name it. */
    static String type(ErrorCode code) {
        return TYPE_PREFIX + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private JsonObject members(ErrorCode code) {
        return new JsonObject()
                .put("type", type(code))
                .put("title", StatusTitle.of(code.status(), Languages.isEnglish(language)))
                .put("status", code.status())
                .put("detail", code.refusal().in(language))
                .put("code", code.name())
                .put("requestId", RequestId.of(request));
    }

    /** What is left of the request is let go by. */
    private void write(int status, JsonObject problem) {
        HttpServerResponse response = request.response();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (status == CommonError.UNAVAILABLE.status()) {
            response.putHeader("Retry-After", String.valueOf(RetryAfter.SECONDS));
        }
        if (!request.isEnded()) {
            request.handler(rest -> {}).resume();
        }
        response.end(problem.toBuffer());
    }
}
