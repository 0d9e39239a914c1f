package org.linli.local.simulator;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.linli.local.simulator.Faults.Fault;
import org.linli.local.simulator.wechat.OneTimeCodes;
import org.linli.local.simulator.wechat.Phone;
import org.linli.local.simulator.wechat.ReceivedMessage;
import org.linli.local.simulator.wechat.WechatPlatform;

/** What people do with their phones, and the troubles that a test orders: everything below {@code /simulator}. */
final class PhonesApi {
    /** {@code wx.requestSubscribeMessage} takes no more at once. */
    private static final int TEMPLATES_PER_CONSENT = 3;

    private final WechatPlatform platform;
    private final Faults faults;
    private final Clock clock;

    PhonesApi(WechatPlatform platform, Faults faults, Clock clock) {
        this.platform = platform;
        this.faults = faults;
        this.clock = clock;
    }

    /** The request cannot be done; the message is for the person who sent it. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    void mount(Router router) {
        router.get("/simulator/templates").handler(call -> send(call, 200, templates()));
        router.get("/simulator/phones").handler(call -> send(call, 200, phones()));
        router.post("/simulator/phones").handler(guarded(this::add));
        router.get("/simulator/phones/:openid").handler(phone((call, phone) -> send(call, 200, view(phone))));
        router.post("/simulator/phones/:openid/login-codes")
                .handler(phone((call, phone) -> code(call, phone, platform.loginCodes())));
        router.post("/simulator/phones/:openid/phone-codes")
                .handler(phone((call, phone) -> code(call, phone, platform.phoneCodes())));
        router.post("/simulator/phones/:openid/consents").handler(phone(this::consent));
        router.post("/simulator/phones/:openid/visits").handler(phone(this::visit));
        router.get("/simulator/phones/:openid/messages")
                .handler(phone((call, phone) ->
                        send(call, 200, messages(platform.phones().messagesOf(phone.openid())))));
        router.get("/simulator/messages").handler(guarded(this::messagesSince));
        router.get("/simulator/faults").handler(call -> send(call, 200, new JsonObject().put("items", faults.list())));
        router.post("/simulator/faults").handler(guarded(this::orderFault));
        router.delete("/simulator/faults").handler(call -> {
            faults.clear();
            send(call, 200, new JsonObject().put("items", faults.list()));
        });
        router.delete("/simulator/tokens").handler(call -> {
            platform.tokens().expireAll();
            send(call, 200, new JsonObject());
        });
    }

    private static io.vertx.core.Handler<RoutingContext> guarded(java.util.function.Consumer<RoutingContext> handler) {
        return call -> {
            try {
                handler.accept(call);
            } catch (Refused e) {
                send(call, e.status, new JsonObject().put("error", e.getMessage()));
            } catch (DecodeException | ClassCastException | IllegalArgumentException e) {
                send(call, 400, new JsonObject().put("error", "The request body cannot be read"));
            }
        };
    }

    private io.vertx.core.Handler<RoutingContext> phone(BiConsumer<RoutingContext, Phone> handler) {
        return guarded(call -> handler.accept(
                call,
                platform.phones()
                        .find(call.pathParam("openid"))
                        .orElseThrow(() -> new Refused(404, "No phone has this openid"))));
    }

    private void add(RoutingContext call) {
        JsonObject body = body(call);
        String number = body.getString("phoneNumber");
        if (number != null && !number.matches("1\\d{10}")) {
            throw new Refused(400, "phoneNumber has 11 digits and starts with 1");
        }
        Phone phone = platform.phones().add(body.getString("nickname"), number);
        send(call, 201, view(phone));
    }

    private void code(RoutingContext call, Phone phone, OneTimeCodes codes) {
        platform.phones().visit(phone.openid(), clock.instant());
        send(call, 201, new JsonObject().put("code", codes.issue(phone.openid())));
    }

    private void consent(RoutingContext call, Phone phone) {
        JsonArray given = body(call).getJsonArray("templateIds", new JsonArray());
        List<String> ids = given.stream().map(String.class::cast).distinct().toList();
        if (ids.isEmpty() || ids.size() > TEMPLATES_PER_CONSENT) {
            throw new Refused(400, "templateIds takes 1 to " + TEMPLATES_PER_CONSENT + " templates");
        }
        ids.stream().filter(id -> !platform.templates().knows(id)).findFirst().ifPresent(id -> {
            throw new Refused(400, "The account has no template " + id);
        });
        platform.phones().consent(phone.openid(), ids);
        send(call, 201, new JsonObject().put("consents", view(phone).getValue("consents")));
    }

    private void visit(RoutingContext call, Phone phone) {
        Duration ago = Duration.ofMinutes(body(call).getLong("minutesAgo", 0L));
        platform.phones().visit(phone.openid(), clock.instant().minus(ago));
        send(call, 201, view(phone));
    }

    private void messagesSince(RoutingContext call) {
        String since = call.request().getParam("since", "0");
        if (!since.matches("\\d{1,18}")) {
            throw new Refused(400, "since is the sequence number of the last message seen");
        }
        send(call, 200, messages(platform.phones().messagesSince(Long.parseLong(since))));
    }

    private void orderFault(RoutingContext call) {
        Fault fault = Fault.from(body(call));
        if (fault.api() == null || !WechatApi.PATHS.contains(fault.api())) {
            throw new Refused(400, "api is one of " + WechatApi.PATHS);
        }
        faults.order(fault);
        send(call, 201, fault.toJson());
    }

    private static JsonObject body(RoutingContext call) {
        String text = call.body().asString("UTF-8");
        return text == null || text.isBlank() ? new JsonObject() : new JsonObject(text);
    }

    private JsonObject templates() {
        JsonArray items = new JsonArray();
        platform.templates().all().forEach(template -> {
            JsonArray fields = new JsonArray();
            template.fields()
                    .forEach(field ->
                            fields.add(new JsonObject().put("key", field.key()).put("label", field.label())));
            items.add(new JsonObject()
                    .put("id", template.id())
                    .put("title", template.title())
                    .put("fields", fields));
        });
        return new JsonObject().put("items", items);
    }

    private JsonObject phones() {
        JsonArray items = new JsonArray();
        platform.phones().all().forEach(phone -> items.add(view(phone)));
        return new JsonObject().put("items", items);
    }

    private static JsonObject view(Phone phone) {
        JsonObject consents = new JsonObject();
        phone.consents().forEach(consents::put);
        return new JsonObject()
                .put("openid", phone.openid())
                .put("nickname", phone.nickname())
                .put("phoneNumber", phone.number())
                .put("visitedAt", phone.visitedAt().toString())
                .put("consents", consents);
    }

    private static JsonObject messages(List<ReceivedMessage> messages) {
        JsonArray items = new JsonArray();
        messages.forEach(message -> items.add(message.toJson()));
        return new JsonObject().put("items", items);
    }

    private static void send(RoutingContext call, int status, JsonObject body) {
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer())
                .onFailure(e -> call.request().connection().close());
    }
}
