package org.linli.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @Test
    void no_port_is_given_twice_or_can_be_taken_by_an_outgoing_connection() {
        List<Integer> ports = new ArrayList<>(Ports.free(200));
        for (int i = 0; i < 200; i++) {
            ports.add(Ports.free());
        }

        assertThat(ports).hasSize(400).doesNotHaveDuplicates();
        assertThat(ports).allMatch(port -> port < FIRST_OF_OUTGOING_CONNECTIONS && !Ports.taken(port));
    }

    @Test
    void a_port_that_somebody_holds_is_taken() throws IOException {
        try (ServerSocket held = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.taken(held.getLocalPort())).isTrue();
        }
    }
}
