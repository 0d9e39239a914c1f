package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "203.0.113.9:4711, 203.0.113.9",
        "' 203.0.113.9 ', 203.0.113.9",
        "::ffff:203.0.113.9, 203.0.113.9",
        "[::ffff:203.0.113.9]:80, 203.0.113.9",
        "::1, 0:0:0:0:0:0:0:1",
        "[::1], 0:0:0:0:0:0:0:1",
        "[2001:DB8::7]:4711, 2001:db8:0:0:0:0:0:7"
    })
    void an_address_is_read_however_proxies_write_it(String text, String address) {
        assertThat(IpAddress.parse(text).map(InetAddress::getHostAddress)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "localhost",
                "999.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "0x7f.1",
                "127.1",
                "_hidden",
                "[::1",
                "::g",
                "1:2:3",
                "example.com:80",
                ":",
                "[]",
                "2001:db8::1::2"
            })
    void what_is_no_address_is_none_and_no_name_either(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", ":", "[", ".", "1.", "::1 "})
    void a_long_text_is_none(String piece) {
        assertThat(IpAddress.parse(piece.repeat(1 << 20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:7::1, 2001:db8:7::/64",
        "2001:db8:7::ffff:1, 2001:db8:7::/64",
        "2001:db8:7:1::1, 2001:db8:7:1::/64"
    })
    void one_subscriber_has_a_whole_network(String text, String subscriber) {
        assertThat(IpAddress.parse(text).map(IpAddress::subscriber)).contains(subscriber);
    }
}
