package org.linli.grid.identity.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.apache.DefaultApacheHttpClientBuilder;
import org.jboss.logging.Logger;
import org.linli.chassis.problem.CodedException;

/** Asks the platform who a login code belongs to. */
@ApplicationScoped
class WechatClient {

    private static final Logger LOG = Logger.getLogger(WechatClient.class);

    private final WxMaService platform;

    @Inject
    WechatClient(WechatConfig config) {
        DefaultApacheHttpClientBuilder http = DefaultApacheHttpClientBuilder.get();
        http.setConnectionTimeout((int) config.connectTimeout().toMillis());
        http.setConnectionRequestTimeout((int) config.connectTimeout().toMillis());
        http.setSoTimeout((int) config.readTimeout().toMillis());
        http.setMaxConnPerHost(config.connections());
        http.setMaxTotalConn(config.connections());
        WxMaDefaultConfigImpl settings = new WxMaDefaultConfigImpl();
        settings.setAppid(config.appId());
        settings.setSecret(config.appSecret());
        settings.setApiHostUrl(config.apiUrl());
        // A stable token is shared by all replicas without a store of our own.
        settings.useStableAccessToken(true);
        settings.setApacheHttpClientBuilder(http);
        WxMaServiceImpl service = new WxMaServiceImpl();
        service.setWxMaConfig(settings);
        // By default a busy platform would hold a thread for half a minute. The settings' own retries are not heeded.
        service.setMaxRetryTimes(1);
        service.setRetrySleepMillis(200);
        platform = service;
    }

    /** @throws CodedException WECHAT_CODE_INVALID, WECHAT_USER_BLOCKED, WECHAT_TOO_FREQUENT or WECHAT_UNAVAILABLE */
    String openidOf(String code) {
        try {
            // The library puts it into the address as it is.
            return platform.getUserService()
                    .getSessionInfo(URLEncoder.encode(code, StandardCharsets.UTF_8))
                    .getOpenid();
        } catch (WxErrorException refused) {
            int errorCode = refused.getError() == null ? 0 : refused.getError().getErrorCode();
            LOG.debugf("WeChat refused a login with errcode %d", errorCode);
            throw WechatErrors.refusal(errorCode);
        } catch (RuntimeException unreachable) {
            // Its message can hold the address with a token in it.
            LOG.warnf("WeChat cannot be asked: %s", unreachable.getClass().getSimpleName());
            throw WechatErrors.unavailable();
        }
    }
}
