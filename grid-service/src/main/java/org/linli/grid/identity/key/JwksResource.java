package org.linli.grid.identity.key;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.linli.chassis.audit.Unaudited;

/** The public keys by which everybody verifies access tokens. */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "Login")
public class JwksResource {

    @Inject
    KeyRing ring;

    @GET
    @Unaudited("Public keys.")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getJwks",
            summary = "Keys that verify access tokens",
            description = "RFC 7517. At least two keys: the one that signs and the one that will sign next.")
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<String> keys() {
        return ResponseBuilder.ok(ring.published())
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
