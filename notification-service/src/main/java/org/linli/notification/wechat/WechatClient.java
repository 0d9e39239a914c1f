package org.linli.notification.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import me.chanjar.weixin.common.util.http.apache.DefaultApacheHttpClientBuilder;

/** Sets up the client library: stable token (shared by all replicas), bounded waits, no sending again by itself. */
@ApplicationScoped
class WechatClient {

    /** The library repeats "busy" once after this pause; anything more is ours, where it is on record. */
    private static final int BUSY_RETRIES = 1;

    private static final int BUSY_PAUSE_MILLIS = 200;

    @Produces
    @ApplicationScoped
    WxMaService wechat(WechatConfig config) {
        WxMaDefaultConfigImpl account = new OneCallAccount();
        account.setAppid(config.appId());
        account.setSecret(config.appSecret());
        account.setApiHostUrl(config.apiUrl().toString());
        account.useStableAccessToken(true);
        account.setApacheHttpClientBuilder(http(config));
        WxMaService wechat = new WxMaServiceImpl();
        wechat.setWxMaConfig(account);
        wechat.setMaxRetryTimes(BUSY_RETRIES);
        wechat.setRetrySleepMillis(BUSY_PAUSE_MILLIS);
        return wechat;
    }

    /**
     * Sending is one call. Were the library to fetch a new token within it and send again, a failure to get the token
     * could not be told from a message that may have arrived.
     */
    private static final class OneCallAccount extends WxMaDefaultConfigImpl {

        private static final long serialVersionUID = 1;

        @Override
        public boolean autoRefreshToken() {
            return false;
        }
    }

    private static DefaultApacheHttpClientBuilder http(WechatConfig config) {
        DefaultApacheHttpClientBuilder http = DefaultApacheHttpClientBuilder.get();
        http.setConnectionTimeout((int) config.connectTimeout().toMillis());
        http.setConnectionRequestTimeout((int) config.connectTimeout().toMillis());
        http.setSoTimeout((int) config.readTimeout().toMillis());
        http.setMaxConnPerHost(config.connections());
        http.setMaxTotalConn(config.connections());
        return http;
    }
}
