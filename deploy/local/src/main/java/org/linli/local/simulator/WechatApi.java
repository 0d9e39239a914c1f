package org.linli.local.simulator;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.local.simulator.Faults.Drop;
import org.linli.local.simulator.Faults.Fault;
import org.linli.local.simulator.wechat.WechatError;
import org.linli.local.simulator.wechat.WechatPlatform;
import org.linli.local.simulator.wechat.WechatRefusal;

/** HTTP face of the platform: always status 200, errors as {@code errcode}, and the troubles that were ordered. */
final class WechatApi {
    /** Paths for which faults may be ordered. */
    static final List<String> PATHS = List.of(
            "/sns/jscode2session",
            "/cgi-bin/stable_token",
            "/wxa/business/getuserphonenumber",
            "/cgi-bin/message/subscribe/send",
            "/wxa/msg_sec_check");

    private final WechatPlatform platform;
    private final Faults faults;

    WechatApi(WechatPlatform platform, Faults faults) {
        this.platform = platform;
        this.faults = faults;
    }

    void mount(Router router) {
        route(
                router,
                HttpMethod.GET,
                PATHS.get(0),
                call -> platform.session(
                        parameter(call, "appid"),
                        parameter(call, "secret"),
                        parameter(call, "js_code"),
                        parameter(call, "grant_type")));
        route(router, HttpMethod.POST, PATHS.get(1), call -> platform.stableToken(body(call)));
        route(router, HttpMethod.POST, PATHS.get(2), call -> platform.phoneNumber(token(call), body(call)));
        route(router, HttpMethod.POST, PATHS.get(3), call -> platform.send(token(call), body(call)));
        route(router, HttpMethod.POST, PATHS.get(4), call -> platform.check(token(call), body(call)));
    }

    private void route(Router router, HttpMethod method, String path, Function<RoutingContext, JsonObject> api) {
        router.route(method, path).handler(call -> {
            Optional<Fault> fault = faults.next(path);
            long delay = fault.map(Fault::delayMillis).orElse(0L);
            if (delay > 0) {
                call.vertx().setTimer(delay, ignored -> answer(call, api, fault));
            } else {
                answer(call, api, fault);
            }
        });
    }

    private static void answer(RoutingContext call, Function<RoutingContext, JsonObject> api, Optional<Fault> fault) {
        Drop drop = fault.map(Fault::drop).orElse(Drop.NEVER);
        if (drop == Drop.BEFORE) {
            call.request().connection().close();
            return;
        }
        JsonObject answer = fault.filter(f -> f.errcode() != 0 || f.httpStatus() != 200)
                .map(f -> error(f.errcode(), text(f.errcode())))
                .orElseGet(() -> decided(call, api));
        if (drop == Drop.AFTER) {
            call.request().connection().close();
            return;
        }
        call.response()
                .setStatusCode(fault.map(Fault::httpStatus).orElse(200))
                .putHeader("Content-Type", "application/json; encoding=utf-8")
                .end(answer.toBuffer())
                .onFailure(e -> call.request().connection().close());
    }

    private static JsonObject decided(RoutingContext call, Function<RoutingContext, JsonObject> api) {
        try {
            return api.apply(call);
        } catch (WechatRefusal e) {
            return error(e.code(), e.getMessage());
        }
    }

    static JsonObject error(int code, String text) {
        return new JsonObject().put("errcode", code).put("errmsg", text);
    }

    private static String text(int code) {
        for (WechatError error : WechatError.values()) {
            if (error.code() == code) {
                return error.text();
            }
        }
        return "error " + code;
    }

    private static String parameter(RoutingContext call, String name) {
        return call.request().getParam(name);
    }

    private static String token(RoutingContext call) {
        return parameter(call, "access_token");
    }

    private static JsonObject body(RoutingContext call) {
        String text = call.body().asString("UTF-8");
        if (text == null || text.isBlank()) {
            throw new WechatRefusal(WechatError.EMPTY_BODY);
        }
        try {
            return new JsonObject(text);
        } catch (DecodeException | ClassCastException e) {
            throw new WechatRefusal(WechatError.MALFORMED_BODY);
        }
    }
}
