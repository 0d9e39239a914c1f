package org.linli.local.simulator.wechat;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The five server APIs of the platform that Linli calls, with the checks of the real ones in their order. */
public final class WechatPlatform {
    private static final Duration RECENT_VISIT = Duration.ofHours(2);
    private static final int CONTENT_LIMIT = 2500;
    private static final Pattern PAGE = Pattern.compile("[\\w-]+(/[\\w-]+)+(\\?.*)?");

    private final Clock clock;
    private final String appId;
    private final String secret;
    private final Phones phones;
    private final Quotas quotas;
    private final Templates templates = new Templates();
    private final ContentCheck contentCheck = new ContentCheck();
    private final AccessTokens tokens;
    private final OneTimeCodes loginCodes;
    private final OneTimeCodes phoneCodes;
    private final Map<String, Quota> logins = new ConcurrentHashMap<>();

    public WechatPlatform(Clock clock, String appId, String secret, Phones phones, Quotas quotas) {
        this.clock = clock;
        this.appId = appId;
        this.secret = secret;
        this.phones = phones;
        this.quotas = quotas;
        this.tokens = new AccessTokens(clock);
        this.loginCodes = new OneTimeCodes(clock, WechatError.CODE_USED);
        this.phoneCodes = new OneTimeCodes(clock, WechatError.INVALID_CODE);
    }

    /** Limits of the APIs that a large sender meets. */
    public record Quotas(Quota subscribeSend, Quota contentCheck) {
        /** Those of the platform: 10 M messages a day, 4,000 checks a minute and 2 M a day. */
        public static Quotas ofThePlatform(Clock clock) {
            return new Quotas(new Quota(clock, Long.MAX_VALUE, 10_000_000), new Quota(clock, 4_000, 2_000_000));
        }
    }

    /** {@code GET /sns/jscode2session}. */
    public JsonObject session(String givenAppId, String givenSecret, String code, String grantType) {
        checkAccount(givenAppId, givenSecret);
        if (!"authorization_code".equals(grantType)) {
            throw new WechatRefusal(WechatError.INVALID_GRANT_TYPE);
        }
        if (code == null || code.isEmpty()) {
            throw new WechatRefusal(WechatError.MISSING_CODE);
        }
        String openid = loginCodes.redeem(code);
        logins.computeIfAbsent(openid, key -> new Quota(clock, 100, Long.MAX_VALUE))
                .take();
        phones.visit(openid, clock.instant());
        return new JsonObject().put("session_key", Secrets.random(22) + "==").put("openid", openid);
    }

    /** {@code POST /cgi-bin/stable_token}. */
    public JsonObject stableToken(JsonObject body) {
        checkAccount(text(body, "appid"), text(body, "secret"));
        if (!"client_credential".equals(text(body, "grant_type"))) {
            throw new WechatRefusal(WechatError.INVALID_GRANT_TYPE);
        }
        AccessTokens.Token token = tokens.issue(Boolean.TRUE.equals(body.getValue("force_refresh")));
        return new JsonObject().put("access_token", token.value()).put("expires_in", token.expiresIn());
    }

    private void checkAccount(String givenAppId, String givenSecret) {
        if (givenAppId == null || givenAppId.isEmpty()) {
            throw new WechatRefusal(WechatError.MISSING_APPID);
        }
        if (givenSecret == null || givenSecret.isEmpty()) {
            throw new WechatRefusal(WechatError.MISSING_SECRET);
        }
        if (!appId.equals(givenAppId)) {
            throw new WechatRefusal(WechatError.INVALID_APPID);
        }
        if (!secret.equals(givenSecret)) {
            throw new WechatRefusal(WechatError.INVALID_SECRET);
        }
    }

    /** {@code POST /wxa/business/getuserphonenumber}. */
    public JsonObject phoneNumber(String token, JsonObject body) {
        tokens.check(token);
        String code = text(body, "code");
        if (code == null) {
            throw new WechatRefusal(WechatError.MALFORMED_BODY, "missing code");
        }
        Phone phone = phones.find(phoneCodes.redeem(code)).orElseThrow();
        String openid = text(body, "openid");
        if (openid != null && !openid.equals(phone.openid())) {
            throw new WechatRefusal(WechatError.INVALID_OPENID);
        }
        return ok().put(
                        "phone_info",
                        new JsonObject()
                                .put("phoneNumber", phone.number())
                                .put("purePhoneNumber", phone.number())
                                .put("countryCode", "86")
                                .put(
                                        "watermark",
                                        new JsonObject()
                                                .put(
                                                        "timestamp",
                                                        clock.instant().getEpochSecond())
                                                .put("appid", appId)));
    }

    /** {@code POST /cgi-bin/message/subscribe/send}. */
    public JsonObject send(String token, JsonObject body) {
        tokens.check(token);
        quotas.subscribeSend().take();
        String openid = text(body, "touser");
        Phone phone = phones.find(openid == null ? "" : openid)
                .orElseThrow(() -> new WechatRefusal(WechatError.INVALID_OPENID));
        Template template = templates.get(text(body, "template_id"));
        String page = text(body, "page");
        if (page != null && !page.isEmpty() && !PAGE.matcher(page).matches()) {
            throw new WechatRefusal(WechatError.INVALID_PAGE);
        }
        if (!(body.getValue("data") instanceof JsonObject data)) {
            throw new WechatRefusal(WechatError.MALFORMED_BODY, "missing data");
        }
        template.check(data);
        ReceivedMessage message = phones.deliver(phone, template, data, page);
        return ok().put("msgid", message.sequence());
    }

    /** {@code POST /wxa/msg_sec_check}, version 2. */
    public JsonObject check(String token, JsonObject body) {
        tokens.check(token);
        quotas.contentCheck().take();
        String content = text(body, "content");
        if (content == null || content.isEmpty() || number(body, "version") != 2) {
            throw new WechatRefusal(WechatError.MALFORMED_BODY);
        }
        if (number(body, "scene") < 1 || number(body, "scene") > 4) {
            throw new WechatRefusal(WechatError.INVALID_SCENE);
        }
        if (content.codePointCount(0, content.length()) > CONTENT_LIMIT) {
            throw new WechatRefusal(WechatError.CONTENT_TOO_LONG);
        }
        String openid = text(body, "openid");
        Phone phone = phones.find(openid == null ? "" : openid)
                .orElseThrow(() -> new WechatRefusal(WechatError.FOREIGN_OPENID));
        if (phone.visitedAt().plus(RECENT_VISIT).isBefore(clock.instant())) {
            throw new WechatRefusal(WechatError.NOT_VISITED_LATELY);
        }
        String all =
                String.join("\n", List.of(content, or(body, "title"), or(body, "nickname"), or(body, "signature")));
        ContentCheck.Verdict verdict = contentCheck.judge(all);
        JsonObject result = new JsonObject().put("suggest", verdict.suggest()).put("label", verdict.label());
        return ok().put("result", result)
                .put(
                        "detail",
                        List.of(result.copy()
                                .put("strategy", "content_model")
                                .put("errcode", 0)
                                .put("prob", 90)))
                .put("trace_id", Secrets.random(32));
    }

    private static JsonObject ok() {
        return new JsonObject().put("errcode", 0).put("errmsg", "ok");
    }

    private static String or(JsonObject body, String key) {
        String value = text(body, key);
        return value == null ? "" : value;
    }

    private static String text(JsonObject body, String key) {
        Object value = body.getValue(key);
        if (value != null && !(value instanceof String)) {
            throw new WechatRefusal(WechatError.MALFORMED_BODY, key + " is not a string");
        }
        return (String) value;
    }

    /** The platform takes a number in quotes too, and WxJava sends one. */
    private static int number(JsonObject body, String key) {
        String text = String.valueOf(body.getValue(key));
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    public OneTimeCodes loginCodes() {
        return loginCodes;
    }

    public OneTimeCodes phoneCodes() {
        return phoneCodes;
    }

    public AccessTokens tokens() {
        return tokens;
    }

    public Templates templates() {
        return templates;
    }

    public Phones phones() {
        return phones;
    }
}
