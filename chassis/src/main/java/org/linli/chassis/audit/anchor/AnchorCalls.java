package org.linli.chassis.audit.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.chassis.audit.chain.Anchor;
import org.linli.chassis.event.EventJson;

/** Asks other services for anchors. */
@ApplicationScoped
class AnchorCalls {

    private final HttpClient http;
    private final AnchorConfig config;

    AnchorCalls(AnchorConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** The newest signed seal of the service at the address, if it has one. */
    Optional<Anchor> newest(String url) throws IOException {
        byte[] body = get(url + AnchorResource.PATH + "/newest");
        return body.length == 0 ? Optional.empty() : Optional.of(EventJson.read(body, Anchor.class));
    }

    /** Everything that the service at the address has written down of the named one. */
    List<Anchor> kept(String url, String service) throws IOException {
        List<Anchor> all = new ArrayList<>();
        long after = 0;
        while (true) {
            Anchor[] page = EventJson.read(
                    get(url + AnchorResource.PATH + "?service=" + service + "&after=" + after), Anchor[].class);
            all.addAll(List.of(page));
            if (page.length < AnchorResource.PAGE) {
                return all;
            }
            after = page[page.length - 1].sealNumber();
        }
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
