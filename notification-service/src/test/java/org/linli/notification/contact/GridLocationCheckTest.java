package org.linli.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.chassis.safety.Finding;

class GridLocationCheckTest {

    @Test
    void a_missing_address_is_named() {
        assertThat(checkOf("").findings()).extracting(Finding::property).containsExactly("linli.grid.url");
        assertThat(checkOf("http://grid:8081").findings()).isEmpty();
    }

    private static GridLocationCheck checkOf(String url) {
        GridLocationCheck check = new GridLocationCheck();
        check.config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("linli.grid.url", url), "test", 100))
                .build();
        return check;
    }
}
