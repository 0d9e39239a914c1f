package org.linli.chassis.security.key;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where grid-service publishes its keys. */
@RegisterRestClient(configKey = "jwks")
interface JwksApi {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    String keys();
}
