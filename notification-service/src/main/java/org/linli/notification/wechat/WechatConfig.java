package org.linli.notification.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The mini-program's account and how its platform is called. */
@ConfigMapping(prefix = "linli.wechat")
interface WechatConfig {

    /** Where the platform answers; the simulator's address on one's own machine. */
    @WithDefault("https://api.weixin.qq.com")
    URI apiUrl();

    /** AppID of the mini-program. */
    String appId();

    /** AppSecret of the mini-program. */
    String appSecret();

    /** The longest wait for a connection. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** The longest wait for an answer; after it the result is unknown. */
    @WithDefault("PT5S")
    Duration readTimeout();

    /** The most connections at once. */
    @WithDefault("16")
    int connections();
}
