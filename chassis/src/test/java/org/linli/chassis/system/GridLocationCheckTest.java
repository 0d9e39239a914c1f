package org.linli.chassis.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.chassis.safety.Finding;

class GridLocationCheckTest {

    @Test
    void a_service_that_calls_grid_service_has_to_know_where_it_is() {
        assertThat(check("notification", "secret", "").findings())
                .extracting(Finding::property)
                .containsExactly("linli.grid.url");
        assertThat(check("notification", "secret", "http://grid:8081").findings())
                .isEmpty();
    }

    @Test
    void grid_service_and_those_that_do_not_call_need_no_address() {
        assertThat(check("grid", "secret", "").findings()).isEmpty();
        assertThat(check("grievance", "", "").findings()).isEmpty();
    }

    private static GridLocationCheck check(String service, String secret, String url) {
        return new GridLocationCheck(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "linli.service", service,
                                "linli.system-client.secret", secret,
                                "linli.grid.url", url),
                        "test",
                        100))
                .build());
    }
}
