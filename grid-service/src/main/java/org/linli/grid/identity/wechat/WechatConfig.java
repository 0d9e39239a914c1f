package org.linli.grid.identity.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The mini-program and how it is reached. */
@ConfigMapping(prefix = "linli.wechat")
public interface WechatConfig {

    /** Where the platform's API is; the simulator on one's own machine. */
    @WithDefault("https://api.weixin.qq.com")
    String apiUrl();

    /** The mini-program's id. */
    String appId();

    /** Its secret. */
    String appSecret();

    /** How long to wait for a connection. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long to wait for an answer. */
    @WithDefault("PT3S")
    Duration readTimeout();

    /** Connections to the platform at once. */
    @WithDefault("50")
    int connections();
}
