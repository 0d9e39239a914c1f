package org.linli.chassis.security.denial;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where grid-service tells whom it shuts out. */
@RegisterRestClient(configKey = "grid")
interface DenialsApi {

    @GET
    @Path("/internal/denials")
    Denials read(@HeaderParam("Authorization") String authorization);
}
