package org.linli.chassis.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Exists in tests only: fails at whatever point of the way the header {@code X-Broken} names, or is lost. */
@Path("/wire/broken")
public class BrokenResource {

    private static final String HEADER = "X-Broken";

    /** Its mapper fails too. */
    static final class WorseException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Cannot be told. */
    public record Untellable(int number) {

        @JsonProperty
        public int half() {
            throw new IllegalStateException("org.linli.chassis.Untellable");
        }
    }

    @GET
    @PermitAll
    public Untellable fail(@HeaderParam(HEADER) String where) {
        if ("exception mapper".equals(where)) {
            throw new WorseException();
        }
        return "serializer".equals(where) ? new Untellable(1) : null;
    }

    @GET
    @PermitAll
    @Path("/lost")
    public Uni<String> lose() {
        return Uni.createFrom().nothing();
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    failIf("filter of the router", context.request().getHeader(HEADER));
                    context.next();
                },
                1);
    }

    /** Fails while it makes an answer of a failure. */
    @Provider
    public static class WorseExceptionMapper implements ExceptionMapper<WorseException> {

        @Override
        public Response toResponse(WorseException failure) {
            throw new IllegalStateException("org.linli.chassis.Mapper");
        }
    }

    /** Fails before and after the resource. */
    public static class FailingFilters {

        @ServerRequestFilter
        public void before(ContainerRequestContext request) {
            failIf("request filter", request.getHeaderString(HEADER));
        }

        @ServerResponseFilter
        public void after(ContainerRequestContext request, ContainerResponseContext answer) {
            failIf("response filter", request.getHeaderString(HEADER));
        }
    }

    private static void failIf(String here, String where) {
        if (here.equals(where)) {
            throw new IllegalStateException("org.linli.chassis.Broken");
        }
    }
}
