package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.connection.Connections.Admission.ADMITTED;
import static org.linli.connection.Connections.Admission.FULL;
import static org.linli.connection.Connections.Admission.NOT_EVEN_HEARD;
import static org.linli.connection.Connections.Admission.TOO_MANY_OF_ADDRESS;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final Connections connections =
            new Connections(5, 2, Networks.parse("linli.connection.proxies", List.of("10.0.0.0/8")));

    private static InetSocketAddress of(String address) {
        return new InetSocketAddress(address, 4711);
    }

    @Test
    void one_address_cannot_have_all_connections() {
        connections.arrive(of("203.0.113.1"));
        connections.arrive(of("203.0.113.1"));

        assertThat(connections.arrive(of("203.0.113.1"))).isEqualTo(TOO_MANY_OF_ADDRESS);
        assertThat(connections.arrive(of("203.0.113.2"))).isEqualTo(ADMITTED);
    }

    @Test
    void addresses_of_one_v6_network_count_as_one() {
        connections.arrive(of("2001:db8::1"));
        connections.arrive(of("2001:db8::2"));

        assertThat(connections.arrive(of("2001:db8::3"))).isEqualTo(TOO_MANY_OF_ADDRESS);
        assertThat(connections.arrive(of("2001:db8:0:1::3"))).isEqualTo(ADMITTED);
    }

    @Test
    void a_proxy_speaks_for_many_until_all_places_are_taken() {
        for (int i = 0; i < 5; i++) {
            assertThat(connections.arrive(of("10.1.2.3"))).isEqualTo(ADMITTED);
        }

        assertThat(connections.arrive(of("10.1.2.3"))).isEqualTo(FULL);
    }

    @Test
    void who_leaves_makes_room_and_leaves_nothing_behind() {
        connections.arrive(of("203.0.113.1"));
        connections.arrive(of("203.0.113.1"));
        connections.leave(of("203.0.113.1"), ADMITTED);

        assertThat(connections.arrive(of("203.0.113.1"))).isEqualTo(ADMITTED);

        connections.leave(of("203.0.113.1"), ADMITTED);
        connections.leave(of("203.0.113.1"), ADMITTED);
        assertThat(connections.open()).isZero();
        assertThat(connections.addresses()).isZero();
    }

    @Test
    void an_address_beyond_its_bound_takes_no_place_of_others() {
        for (int i = 0; i < 100; i++) {
            connections.arrive(of("203.0.113.1"));
        }

        assertThat(connections.open()).isEqualTo(2);
        assertThat(connections.arrive(of("203.0.113.2"))).isEqualTo(ADMITTED);
    }

    @Test
    void who_was_refused_leaves_nothing_behind_whether_he_was_told_or_not() {
        List<Connections.Admission> flood = Stream.generate(() -> connections.arrive(of("203.0.113.1")))
                .limit(1000)
                .toList();

        flood.forEach(admission -> connections.leave(of("203.0.113.1"), admission));

        assertThat(flood).contains(ADMITTED, TOO_MANY_OF_ADDRESS, NOT_EVEN_HEARD);
        assertThat(connections.open()).isZero();
        assertThat(connections.refused()).isZero();
        assertThat(connections.addresses()).isZero();
        assertThat(connections.arrive(of("203.0.113.1"))).isEqualTo(ADMITTED);
    }
}
