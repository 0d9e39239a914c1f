package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client library that the services use takes the simulator for the real platform. */
class WxJavaTest {
    private WechatSimulator simulator;
    private SimulatorClient phones;
    private WxMaService wechat;
    private String openid;

    @BeforeEach
    void start() throws IOException {
        simulator = WechatSimulator.start(SimulatorSettings.forTests());
        phones = new SimulatorClient(simulator);
        openid = phones.phone();
        WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
        config.setAppid(SimulatorSettings.DEFAULT_APP_ID);
        config.setSecret(SimulatorSettings.DEFAULT_SECRET);
        config.setApiHostUrl(simulator.url());
        config.useStableAccessToken(true);
        wechat = new WxMaServiceImpl();
        wechat.setWxMaConfig(config);
        wechat.setMaxRetryTimes(0);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_person_logs_in_and_gives_the_phone_number() throws Exception {
        var session = wechat.getUserService().getSessionInfo(phones.loginCode(openid));
        var number = wechat.getUserService().getPhoneNumber(phones.phoneCode(openid));

        assertThat(session.getOpenid()).isEqualTo(openid);
        assertThat(number.getPurePhoneNumber()).isEqualTo("13800000001");
    }

    @Test
    void a_message_arrives_and_the_next_one_without_consent_does_not() throws Exception {
        phones.consent(openid, SimulatorClient.ACCEPTED);

        wechat.getMsgService().sendSubscribeMsg(message());

        assertThat(phones.messages(openid)).hasSize(1);
        assertThatThrownBy(() -> wechat.getMsgService().sendSubscribeMsg(message()))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo(43101));
    }

    @Test
    void a_token_that_ended_is_renewed_by_the_library() throws Exception {
        phones.consent(openid, SimulatorClient.ACCEPTED);
        wechat.getAccessToken();
        phones.exchange("DELETE", "/simulator/tokens", null);

        wechat.getMsgService().sendSubscribeMsg(message());

        assertThat(phones.messages(openid)).hasSize(1);
    }

    @Test
    void a_busy_platform_is_an_error_with_its_code() throws Exception {
        wechat.getAccessToken();
        phones.post(
                "/simulator/faults",
                new JsonObject().put("api", "/cgi-bin/message/subscribe/send").put("errcode", 45009));

        assertThatThrownBy(() -> wechat.getMsgService().sendSubscribeMsg(message()))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo(45009));
    }

    @Test
    void a_text_is_checked() throws Exception {
        var request = WxMaMsgSecCheckCheckRequest.builder()
                .version("2")
                .scene(2)
                .openid(openid)
                .content("小区东门路灯坏了")
                .build();

        assertThat(wechat.getSecurityService().checkMessage(request).getResult().getSuggest())
                .isEqualTo("pass");
    }

    private WxMaSubscribeMessage message() {
        Map<String, String> values = Map.of(
                "character_string1", "SQ-20260318-000123",
                "thing2", "楼道灯坏了",
                "time3", "2026-03-18 09:00",
                "phrase4", "已受理",
                "thing5", "请留意办理进度");
        List<WxMaSubscribeMessage.MsgData> data = values.entrySet().stream()
                .map(entry -> new WxMaSubscribeMessage.MsgData(entry.getKey(), entry.getValue()))
                .toList();
        return WxMaSubscribeMessage.builder()
                .toUser(openid)
                .templateId(SimulatorClient.ACCEPTED)
                .page("pages/grievance/detail")
                .data(data)
                .build();
    }
}
