package org.linli.notification.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import org.linli.notification.delivery.AttemptReason;
import org.linli.notification.delivery.AttemptResult;
import org.linli.notification.template.RenderedMessage;

/** Sends subscribe messages. */
@ApplicationScoped
public class WechatMessages {

    @Inject
    WxMaService wechat;

    /** Whether a message can go out at once, without asking the platform for a token first. */
    public boolean ready() {
        return !wechat.getWxMaConfig().isAccessTokenExpired();
    }

    /** Makes sure of a token, so that sending is one call and its failure tells something. */
    public Optional<AttemptResult> obstacle() {
        try {
            wechat.getAccessToken();
            return Optional.empty();
        } catch (WxErrorException | RuntimeException failure) {
            return Optional.of(WechatVerdict.of(failure, false));
        }
    }

    /** Never throws, because whatever happened is a result. */
    public AttemptResult send(String openid, RenderedMessage message) {
        AttemptResult result = call(openid, message);
        // Whoever refuses the token has taken nothing: with a new one it may be asked again, once.
        return result.reason() == AttemptReason.TOKEN_REFUSED
                ? obstacle().orElseGet(() -> call(openid, message))
                : result;
    }

    private AttemptResult call(String openid, RenderedMessage message) {
        try {
            wechat.getMsgService().sendSubscribeMsg(subscribeMessage(openid, message));
            return AttemptResult.sent();
        } catch (WxErrorException | RuntimeException failure) {
            return WechatVerdict.of(failure, true);
        }
    }

    private static WxMaSubscribeMessage subscribeMessage(String openid, RenderedMessage message) {
        List<WxMaSubscribeMessage.MsgData> data = message.fields().entrySet().stream()
                .map(field -> new WxMaSubscribeMessage.MsgData(field.getKey(), field.getValue()))
                .toList();
        return WxMaSubscribeMessage.builder()
                .toUser(openid)
                .templateId(message.providerTemplateId())
                .page(message.page())
                .data(data)
                .build();
    }
}
