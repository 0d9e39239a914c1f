package org.linli.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The two calls of grid-service's internal interface that this service makes. */
@RegisterRestClient(configKey = "grid")
interface GridApi {

    @POST
    @Path("/internal/auth/system-tokens")
    Token token(Client client);

    @GET
    @Path("/internal/accounts/{accountId}/contact-points")
    Contacts contacts(
            @PathParam("accountId") UUID accountId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Purpose") String purpose);

    /** Who this service is. */
    record Client(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return clientId;
        }
    }

    /** What it may call with, and for how many seconds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(String accessToken, long expiresIn) {

        @Override
        public String toString() {
            return "Token";
        }
    }

    /** Where a person is reached; null when nowhere. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contacts(String openid) {

        @Override
        public String toString() {
            return "Contacts";
        }
    }
}
