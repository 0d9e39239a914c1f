package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTest {

    private final Source source = new Source(Networks.parse("p", List.of("10.0.0.0/8", "fd00::/8")));

    private Optional<String> of(String peer, String... lines) {
        return source.of(peer, List.of(lines)).map(InetAddress::getHostAddress);
    }

    @Test
    void a_stranger_is_where_he_connects_from_whatever_he_says() {
        assertThat(of("203.0.113.1")).contains("203.0.113.1");
        assertThat(of("203.0.113.1", "198.51.100.1")).contains("203.0.113.1");
    }

    @Test
    void behind_proxies_of_ours_it_is_the_nearest_address_that_is_none_of_them() {
        assertThat(of("10.0.0.1", "203.0.113.1")).contains("203.0.113.1");
        assertThat(of("10.0.0.1", "198.51.100.1, 203.0.113.1")).contains("203.0.113.1");
        assertThat(of("10.0.0.1", "198.51.100.1,203.0.113.1:80 , 10.2.2.2")).contains("203.0.113.1");
        assertThat(of("fd00::1", "203.0.113.1,[fd00::2]:443")).contains("203.0.113.1");
    }

    @Test
    void several_lines_are_one_list() {
        assertThat(of("10.0.0.1", "198.51.100.1", "203.0.113.1")).contains("203.0.113.1");
        assertThat(of("10.0.0.1", "198.51.100.1, 203.0.113.1", "10.2.2.2", "10.3.3.3"))
                .contains("203.0.113.1");
    }

    @Test
    void what_is_no_address_ends_the_list() {
        assertThat(of("10.0.0.1")).contains("10.0.0.1");
        assertThat(of("10.0.0.1", "")).contains("10.0.0.1");
        assertThat(of("10.0.0.1", "203.0.113.1, unknown")).contains("10.0.0.1");
        assertThat(of("10.0.0.1", "203.0.113.1, , 10.2.2.2")).contains("10.2.2.2");
        assertThat(of("10.0.0.1", "203.0.113.1 , ,", "")).contains("203.0.113.1");
        assertThat(of("unknown", "203.0.113.1")).isEmpty();
    }

    @Test
    void a_list_of_any_length_is_read_from_its_end() {
        assertThat(of("10.0.0.1", "10.1.1.1,".repeat(100_000) + "203.0.113.1")).contains("203.0.113.1");
        assertThat(of("10.0.0.1", ",".repeat(1_000_000))).contains("10.0.0.1");
        assertThat(source.of("10.0.0.1", Collections.nCopies(100_000, "10.1.1.1"))
                        .map(InetAddress::getHostAddress))
                .contains("10.1.1.1");
    }
}
