package org.linli.chassis.system;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where grid-service gives services their tokens. */
@RegisterRestClient(configKey = "grid")
interface SystemTokenApi {

    @POST
    @Path("/internal/auth/system-tokens")
    Token token(Client client);

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
}
