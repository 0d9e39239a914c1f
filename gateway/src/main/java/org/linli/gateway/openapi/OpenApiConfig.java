package org.linli.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the description comes from. */
@ConfigMapping(prefix = "linli.openapi")
public interface OpenApiConfig {

    /** Resource folder with {@code <service>/openapi.yaml}; the build fills the default one. */
    @WithDefault("contracts")
    String contracts();
}
