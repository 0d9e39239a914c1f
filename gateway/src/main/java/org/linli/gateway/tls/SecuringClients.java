package org.linli.gateway.tls;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells an HTTP client whom to trust and what certificate to show, as {@code quarkus.tls.<name>} says. */
@ApplicationScoped
public class SecuringClients {

    private final TlsConfigurationRegistry registry;

    SecuringClients(TlsConfigurationRegistry registry) {
        this.registry = registry;
    }

    /** @param name of the settings; when there are none the authorities of the platform are trusted */
    public HttpClientOptions secured(HttpClientOptions options, String name) {
        Optional<TlsConfiguration> settings = registry.get(name);
        settings.ifPresent(known -> TlsConfigUtils.configure(options, known));
        return options;
    }
}
