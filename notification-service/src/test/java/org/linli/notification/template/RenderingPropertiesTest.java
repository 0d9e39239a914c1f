package org.linli.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.linli.chassis.id.Ids;
import org.linli.local.simulator.SimulatorSettings;
import org.linli.local.simulator.wechat.Journal;
import org.linli.local.simulator.wechat.Phones;
import org.linli.local.simulator.wechat.WechatPlatform;
import org.linli.notification.model.Cause;

/** Whatever an item is called, the platform never refuses the form of a message. */
class RenderingPropertiesTest {

    private static final String ACCEPTED = "linli-tmpl-grievance-accepted";
    private static final MessageTemplate TEMPLATE = TemplateFixture.wechat(Map.of(
            "character_string1", "{number}",
            "thing2", "{itemName}",
            "time3", "{occurredAt}",
            "phrase4", "{statusText}",
            "thing5", "{areaName}"));

    private final WechatPlatform platform = platform();
    private final String token = platform.stableToken(new JsonObject()
                    .put("grant_type", "client_credential")
                    .put("appid", SimulatorSettings.DEFAULT_APP_ID)
                    .put("secret", SimulatorSettings.DEFAULT_SECRET))
            .getString("access_token");
    private final String openid = platform.phones().add("测试", null).openid();

    @Property(tries = 2000)
    void the_platform_accepts_every_rendered_message(
            @ForAll @StringLength(max = 80) String itemName,
            @ForAll @StringLength(max = 40) String areaName,
            @ForAll @StringLength(max = 20) String status,
            @ForAll int seconds) {
        Instant at = Instant.ofEpochSecond(Integer.toUnsignedLong(seconds));
        var data = TemplateFixture.replied()
                .put("itemName", itemName)
                .put("status", status)
                .put("areaCode", "411003002011003");
        Facts facts =
                new Facts(new Cause(Ids.next(), TemplateFixture.REPLIED, Ids.next(), null, at, data), code -> areaName);

        Optional<RenderedMessage> message = TEMPLATE.render(facts);

        message.ifPresent(it -> assertThat(send(it).getInteger("errcode")).isZero());
        boolean sayable = FieldRule.THING.fit(itemName).isPresent()
                && FieldRule.THING.fit(areaName).isPresent();
        assertThat(message.isPresent()).isEqualTo(sayable && !itemName.isBlank() && !areaName.isBlank());
    }

    private JsonObject send(RenderedMessage message) {
        platform.phones().consent(openid, List.of(ACCEPTED));
        JsonObject data = new JsonObject();
        message.fields().forEach((key, value) -> data.put(key, new JsonObject().put("value", value)));
        return platform.send(
                token,
                new JsonObject()
                        .put("touser", openid)
                        .put("template_id", ACCEPTED)
                        .put("page", message.page())
                        .put("data", data));
    }

    private static WechatPlatform platform() {
        Clock clock = Clock.systemUTC();
        return new WechatPlatform(
                clock,
                SimulatorSettings.DEFAULT_APP_ID,
                SimulatorSettings.DEFAULT_SECRET,
                new Phones(clock, Journal.none()),
                WechatPlatform.Quotas.ofThePlatform(clock));
    }
}
