package org.linli.gateway.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the gateway believes of whom. */
@ConfigMapping(prefix = "linli.edge")
public interface EdgeConfig {

    /**
     * Networks (CIDR) of proxies in front of the gateway whose {@code X-Forwarded-*} are believed. Must be given in
     * production unless the gateway serves https itself.
     */
    Optional<List<String>> trustedProxies();

    /** Networks (CIDR) from which {@code /q/metrics} may be read directly; proxied requests never may. */
    @WithDefault("127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7")
    List<String> operators();
}
