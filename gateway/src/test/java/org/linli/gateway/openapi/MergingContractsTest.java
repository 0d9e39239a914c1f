package org.linli.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.gateway.route.RouteTable;
import org.linli.gateway.route.RoutesFixture;

class MergingContractsTest {

    private static final String GRID = """
            openapi: 3.1.0
            tags: [{name: Areas, description: What the district is made of}]
            security: [{somethingElse: []}]
            servers: [{url: 'http://127.0.0.1:8081'}]
            paths:
              /api/v1/areas/{code}:
                get:
                  operationId: readArea
                  tags: [Areas]
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Area'}}}}
                    '404': {$ref: '#/components/responses/Refused'}
              /api/v1/auth/refresh:
                post: {operationId: refresh, responses: {'200': {description: ok}}}
                get: {operationId: cannotBeCalled, responses: {'200': {description: ok}}}
              /internal/auth/system-tokens:
                post:
                  operationId: mint
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Secret'}}}}
                  responses: {'200': {description: ok}}
              /q/health:
                get: {operationId: health, responses: {'200': {description: ok}}}
            components:
              schemas:
                Area: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
                Kind: {type: string, enum: [BASIC]}
                Secret: {type: object}
                Problem: {type: object, properties: {code: {type: string}}}
              responses:
                Refused: {content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              securitySchemes: {somethingElse: {type: http, scheme: basic}}
            """;

    private static final String OUTREACH = """
            openapi: 3.1.0
            paths:
              /api/v1/visits:
                get:
                  operationId: listVisits
                  tags: [Visits]
                  responses: {'400': {content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}}
            components:
              schemas:
                Problem: {properties: {code: {type: string}}, type: object}
                Secret: {type: string}
            """;

    private final RouteTable routes = RoutesFixture.withServices("grid", "outreach")
            .route("grid", "grid", "/api/v1/areas,/api/v1/auth")
            .route("outreach", "outreach", "/api/v1/visits")
            .with("routes.sign-in.service", "grid")
            .with("routes.sign-in.paths", "/api/v1/auth/refresh")
            .with("routes.sign-in.methods", "POST")
            .with("routes.sign-in.access", "public")
            .read();

    private JsonNode merge(String grid, String outreach) {
        return MergingContracts.merge(List.of(contract("grid", grid), contract("outreach", outreach)), routes);
    }

    private static Contract contract(String service, String yaml) {
        try {
            return ReadingContracts.read(service, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    @Test
    void only_what_is_routed_is_described() {
        JsonNode merged = merge(GRID, OUTREACH);
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/api/v1/areas/{code}", "/api/v1/auth/refresh", "/api/v1/visits");
        assertThat(merged.at("/paths/~1api~1v1~1auth~1refresh").has("get")).isFalse();
    }

    @Test
    void only_components_that_are_used_are_described_and_equal_ones_once() {
        JsonNode schemas = merge(GRID, OUTREACH).at("/components/schemas");
        assertThat(schemas.fieldNames()).toIterable().containsExactly("Area", "Kind", "Problem");
    }

    @Test
    void there_is_one_security_scheme_and_the_routes_say_who_needs_it() {
        JsonNode merged = merge(GRID, OUTREACH);
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("accessToken");
        assertThat(merged.at("/paths/~1api~1v1~1areas~1{code}/get/security/0/accessToken")
                        .isArray())
                .isTrue();
        assertThat(merged.at("/paths/~1api~1v1~1auth~1refresh/post/security").isEmpty())
                .isTrue();
    }

    @Test
    void tags_and_the_one_server_are_listed() {
        JsonNode merged = merge(GRID, OUTREACH);
        assertThat(merged.at("/tags/0/description").asText()).isEqualTo("What the district is made of");
        assertThat(merged.at("/tags/1/name").asText()).isEqualTo("Visits");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(merged.path("servers")).hasSize(1);
    }

    @Test
    void one_schema_name_cannot_mean_two_things() {
        assertThatThrownBy(() -> merge(GRID, OUTREACH.replace("code: {type: string}", "code: {type: integer}")))
                .isInstanceOf(ContractsClash.class)
                .hasMessageContaining("schemas/Problem: means one thing in grid and another in outreach");
    }

    @Test
    void one_operation_id_cannot_name_two_operations() {
        assertThatThrownBy(() -> merge(GRID, OUTREACH.replace("listVisits", "readArea")))
                .isInstanceOf(ContractsClash.class)
                .hasMessageContaining("operationId readArea")
                .hasMessageContaining("outreach GET /api/v1/visits");
    }

    @Test
    void a_service_cannot_describe_what_is_routed_to_another() {
        assertThatThrownBy(() -> merge(GRID.replace("/api/v1/areas/{code}", "/api/v1/visits"), OUTREACH))
                .isInstanceOf(ContractsClash.class)
                .hasMessageContaining("grid: /api/v1/visits is routed to outreach");
    }

    @Test
    void one_path_cannot_be_described_twice() {
        assertThatThrownBy(
                        () -> MergingContracts.merge(List.of(contract("grid", GRID), contract("grid", GRID)), routes))
                .isInstanceOf(ContractsClash.class)
                .hasMessageContaining("path /api/v1/areas/{code}: in grid and in grid");
    }

    @Test
    void a_reference_to_nothing_is_found() {
        assertThatThrownBy(() -> merge(GRID.replace("    Kind:", "    Kine:"), OUTREACH))
                .isInstanceOf(ContractsClash.class)
                .hasMessageContaining("grid: schemas/Kind is not defined");
    }

    @Test
    void another_version_of_the_format_is_refused() {
        assertThatThrownBy(() -> merge(GRID.replace("openapi: 3.1.0", "openapi: 3.0.3"), OUTREACH))
                .hasMessageContaining("grid: is not an OpenAPI 3.1 document");
    }
}
