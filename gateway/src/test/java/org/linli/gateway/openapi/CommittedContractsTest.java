package org.linli.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.gateway.route.RouteTable;
import org.linli.gateway.route.RoutesFixture;

/** The contracts that the services have committed, as this build packs them, with the routes that are shipped. */
class CommittedContractsTest {

    private static final List<String> SERVICES = List.of("grid", "grievance", "outreach", "notification");

    private final RouteTable routes = RoutesFixture.shipped().read();
    private final List<Contract> packed =
            ReadingContracts.of(routes, "contracts", CommittedContractsTest.class.getClassLoader());

    @Test
    void every_services_contract_is_packed_as_it_is() throws IOException {
        for (String service : SERVICES) {
            Path committed = Path.of("../" + service + "-service/contract/openapi.yaml");
            assertThat(packed).contains(new Contract(service, new YAMLMapper().readTree(committed.toFile())));
        }
        assertThat(packed).hasSameSizeAs(SERVICES);
    }

    @Test
    void they_are_one_document_with_everything_public_and_nothing_internal() {
        JsonNode merged = MergingContracts.merge(packed, routes).path("paths");
        List<String> described = new ArrayList<>();
        merged.fieldNames().forEachRemaining(described::add);

        assertThat(described).isNotEmpty();
        for (Contract contract : packed) {
            contract.document().path("paths").fieldNames().forEachRemaining(path -> {
                boolean published = path.startsWith("/api/v1/") || path.startsWith("/.well-known/");
                assertThat(described.contains(path))
                        .as("%s %s is described", contract.service(), path)
                        .isEqualTo(published);
            });
        }
    }
}
