package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Http;

/** A service's token is good at the service it was asked for and at no other, in the system as it is packaged. */
class SystemClientsTest {

    private static final List<String> SERVICES = List.of("grid", "grievance", "outreach", "notification");

    private static final String FOR_ADMINISTRATORS = "/internal/data-keys/rewrappings";

    private final RunningStack stack = RunningStack.get();

    @BeforeEach
    void behindTheGateway() {
        assumeTrue(
                stack.service("grid") != null, "services are asked behind the gateway, on the suite's own stack only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grievance", "outreach", "notification", "gateway"})
    void a_token_for_grid_service_is_refused_everywhere_else(String client) {
        String token = token(client, secretOf(client), null).orFail(client).text("accessToken");

        for (String service : SERVICES) {
            assertThat(at(stack.service(service), token).status())
                    .as("%s's token at %s", client, service)
                    .isEqualTo(service.equals("grid") ? 403 : 401);
        }
        assertThat(new Http(stack.service("grid"))
                        .get("/internal/denials", bearer(token))
                        .status())
                .as("%s's token for what every service asks", client)
                .isEqualTo(200);
        assertThat(new Http(stack.gateway())
                        .get("/api/v1/areas?limit=1", bearer(token))
                        .status())
                .as("%s's token at the gateway", client)
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grievance", "outreach", "notification", "gateway"})
    void no_client_gets_a_token_for_a_service_that_it_does_not_call_or_by_another_s_secret(String client) {
        for (String service : SERVICES) {
            if (!service.equals("grid")) {
                isRefused(token(client, secretOf(client), service));
            }
            if (!service.equals(client)) {
                isRefused(token(client, secretOf(service), null));
            }
        }
    }

    @Test
    void a_person_s_token_opens_no_door_between_services() {
        String token = Cast.get().staff("admin").token();

        assertThat(new Http(stack.service("grid"))
                        .get("/internal/denials", bearer(token))
                        .status())
                .isEqualTo(403);
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("CLIENT_REFUSED");
    }

    private Answer token(String client, String secret, String audience) {
        Map<String, String> request = new HashMap<>(Map.of("clientId", client, "clientSecret", secret));
        if (audience != null) {
            request.put("audience", audience);
        }
        return new Http(stack.service("grid")).post("/internal/auth/system-tokens", Map.of(), request);
    }

    private static Answer at(String service, String token) {
        return new Http(service).post(FOR_ADMINISTRATORS, bearer(token), null);
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String secretOf(String client) {
        return "linli-local-client-of-" + client;
    }
}
