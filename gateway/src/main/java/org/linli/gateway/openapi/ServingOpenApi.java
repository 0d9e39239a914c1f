package org.linli.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.linli.connection.EntityTags;
import org.linli.gateway.route.RouteTable;

/** Answers {@code /openapi} from memory, as JSON or, when asked, as YAML. */
@ApplicationScoped
public class ServingOpenApi {

    public static final String PATH = "/openapi";

    private static final Logger LOG = Logger.getLogger(ServingOpenApi.class);

    private final RouteTable routes;
    private final OpenApiConfig config;
    private Rendition json;
    private Rendition yaml;
    private DescribedMethods methods;

    ServingOpenApi(RouteTable routes, OpenApiConfig config) {
        this.routes = routes;
        this.config = config;
    }

    /** Before the first request, so that contracts that clash stop the start. */
    void mergeAtStart(@Observes StartupEvent event) throws JsonProcessingException {
        ObjectNode document = MergingContracts.merge(
                ReadingContracts.of(
                        routes, config.contracts(), Thread.currentThread().getContextClassLoader()),
                routes);
        methods = new DescribedMethods(document);
        json = Rendition.of("application/json", new ObjectMapper().writeValueAsString(document));
        yaml = Rendition.of(
                "application/yaml",
                YAMLMapper.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .build()
                        .writeValueAsString(document));
    }

    /** The methods that a path is described with; empty when it is not described. */
    public Set<String> methodsOf(String path) {
        return methods.of(path);
    }

    public void serve(HttpServerRequest request) {
        request.resume();
        Rendition rendition = wantsYaml(request) ? yaml : json;
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, rendition.etag())
                .putHeader(HttpHeaders.VARY, "Accept")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (rendition.isKnownTo(request)) {
            response.setStatusCode(304).end().onFailure(gone -> LOG.trace("client gone"));
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, rendition.mediaType())
                .putHeader(
                        HttpHeaders.CONTENT_LENGTH,
                        Integer.toString(rendition.body().length()));
        boolean head = request.method().equals(HttpMethod.HEAD);
        (head ? response.end() : response.end(rendition.body())).onFailure(gone -> LOG.trace("client gone"));
    }

    private static boolean wantsYaml(HttpServerRequest request) {
        String format = request.getParam("format");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return format == null ? accept != null && accept.contains("yaml") : "yaml".equalsIgnoreCase(format);
    }

    /** The document in one form. */
    private record Rendition(String mediaType, Buffer body, String opaque) {

        static Rendition of(String mediaType, String text) {
            return new Rendition(mediaType, Buffer.buffer(text), Integer.toHexString(text.hashCode()));
        }

        String etag() {
            return '"' + opaque + '"';
        }

        /** RFC 9110, section 13.1.2: any of the tags, weak ones too; a header that cannot be read holds for nothing. */
        boolean isKnownTo(HttpServerRequest request) {
            List<String> known = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
            return EntityTags.parse(String.join(",", known))
                    .filter(tags -> tags.weakly(opaque::equals))
                    .isPresent();
        }
    }
}
