package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void an_address_belongs_to_its_network_and_to_no_other() {
        Networks networks = Networks.parse("p", List.of("10.0.0.0/8", "fc00::/7"));
        assertThat(networks.contain("10.200.3.4")).isTrue();
        assertThat(networks.contain("fd12::1")).isTrue();
        assertThat(networks.contain("11.0.0.1")).isFalse();
        assertThat(networks.contain("2001:db8::1")).isFalse();
    }

    @Test
    void nothing_belongs_to_no_network() {
        assertThat(Networks.parse("p", List.of()).contain("127.0.0.1")).isFalse();
    }

    @Test
    void a_network_that_cannot_be_read_is_named_with_its_property() {
        assertThatThrownBy(() -> Networks.parse("linli.edge.trusted-proxies", List.of("10.0.0.0")))
                .hasMessageContaining("linli.edge.trusted-proxies: 10.0.0.0");
    }
}
