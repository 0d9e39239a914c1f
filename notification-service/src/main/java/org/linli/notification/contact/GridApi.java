package org.linli.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one call of grid-service's internal interface that this service makes. */
@RegisterRestClient(configKey = "grid")
interface GridApi {

    @GET
    @Path("/internal/accounts/{accountId}/contact-points")
    Contacts contacts(
            @PathParam("accountId") UUID accountId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Purpose") String purpose);

    /** Where a person is reached; null when nowhere. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contacts(String openid) {

        @Override
        public String toString() {
            return "Contacts";
        }
    }
}
