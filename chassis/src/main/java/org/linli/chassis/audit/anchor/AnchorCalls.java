package org.linli.chassis.audit.anchor;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.linli.chassis.audit.chain.Anchor;
import org.linli.chassis.event.EventJson;

/** Asks other services for anchors. */
@ApplicationScoped
class AnchorCalls {

    private final HttpClient http;
    private final AnchorConfig config;

    @Inject
    AnchorCalls(AnchorConfig config, TlsConfigurationRegistry tls) {
        this(config, tls.getDefault().map(AnchorCalls::context).orElse(null));
    }

    /** @param trusted whose certificates are believed; null for those that the runtime knows */
    AnchorCalls(AnchorConfig config, SSLContext trusted) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(config.timeout());
        this.config = config;
        this.http = (trusted == null ? client : client.sslContext(trusted)).build();
    }

    private static SSLContext context(TlsConfiguration tls) {
        try {
            return tls.createSSLContext();
        } catch (Exception unusable) {
            throw new IllegalStateException("quarkus.tls is not usable", unusable);
        }
    }

    /** The newest signed seal of the service at the address, if it has one. */
    Optional<Anchor> newest(String url) throws IOException {
        byte[] body = get(url + AnchorResource.PATH + "/newest");
        return body.length == 0 ? Optional.empty() : Optional.of(EventJson.read(body, Anchor.class));
    }

    /** How far the named service's chain reaches by what the service at the address has written down. */
    long reach(String url, String service) throws IOException {
        return EventJson.read(get(url + AnchorResource.PATH + "/reach?service=" + service), Long.class);
    }

    /** A page of what the service at the address has written down of the named one, in the order of the seals. */
    List<Anchor> kept(String url, String service, long after) throws IOException {
        String query = "?service=" + service + "&after=" + after;
        return List.of(EventJson.read(get(url + AnchorResource.PATH + query), Anchor[].class));
    }

    private byte[] get(String address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(config.timeout())
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
