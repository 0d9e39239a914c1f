package org.linli.chassis.wire;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.etag.Version;
import org.linli.chassis.header.HeaderText;
import org.linli.chassis.header.ReadingHeaders;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.Role;

/** Exists in tests only: lets each header that the chassis reads be tried over HTTP. */
@Path("/wire/headers")
public class HeadersResource {

    static final AtomicInteger READ = new AtomicInteger();

    /** What was understood. */
    public record Said(String purpose) {}

    @GET
    @PermitAll
    @Path("/purpose")
    @Operation(operationId = "statePurpose")
    public Said purpose(@HeaderParam(ReadingHeaders.PURPOSE) HeaderText purpose) {
        return new Said(HeaderText.valueOf(purpose));
    }

    @GET
    @PermitAll
    @Path("/versions/{version}")
    @Operation(operationId = "readVersion")
    public RestResponse<Said> versioned(@PathParam("version") long version) {
        return RestResponse.ResponseBuilder.ok(new Said("read"))
                .tag(Version.tag(version))
                .build();
    }

    @GET
    @PermitAll
    @Path("/versions/{version}/with/{rest}")
    public RestResponse<Said> versionedWith(@PathParam("version") long version, @PathParam("rest") String rest) {
        return RestResponse.ResponseBuilder.ok(new Said("read"))
                .tag(Version.tag(version, rest))
                .build();
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.RESIDENT)
    @Path("/read")
    @Operation(operationId = "readOne")
    public Said read(@QueryParam("upTo") Integer upTo, @QueryParam("from") Integer from) {
        return new Said("read " + READ.incrementAndGet());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.RESIDENT)
    @Path("/read-all")
    @Operation(operationId = "readAllThings")
    public void readAll() {
        READ.incrementAndGet();
    }
}
