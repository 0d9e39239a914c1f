package org.linli.chassis.wire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.linli.chassis.idempotency.IdempotentInterceptor;
import org.linli.chassis.security.Role;

/** Exists in tests only: one operation of each sort, for the description of the service. */
@Path("/wire/contract")
public class ContractResource {

    @GET
    @RolesAllowed(Role.RESIDENT)
    @Path("/{id}")
    public KindsResource.Place read(@PathParam("id") UUID id) {
        return null;
    }

    @POST
    @RolesAllowed(Role.RESIDENT)
    @Parameter(name = IdempotentInterceptor.HEADER, in = ParameterIn.HEADER)
    @APIResponse(responseCode = "201", description = "Made.")
    @APIResponse(responseCode = "403", description = "BLOCKED.")
    @APIResponse(responseCode = "429", description = "LOCKED.")
    public KindsResource.Place make(@NotNull @Valid KindsResource.Whole whole) {
        return null;
    }

    @GET
    @RolesAllowed(Role.RESIDENT)
    @Path("/notes/{id}")
    public KindsResource.Place note(@PathParam("id") UUID id) {
        return null;
    }

    @POST
    @RolesAllowed(Role.RESIDENT)
    @Path("/notes/{id}/read")
    public KindsResource.Place noteRead(@PathParam("id") UUID id) {
        return null;
    }

    @POST
    @RolesAllowed(Role.RESIDENT)
    @Path("/{id}/close")
    public KindsResource.Place close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return null;
    }
}
