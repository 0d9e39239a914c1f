package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.test.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourceOnTheWireTest {

    @Test
    void without_a_proxy_it_is_the_other_end_of_the_connection() {
        assertThat(source(null)).containsOnly("127.0.0.1");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "203.0.113.7; 203.0.113.7",
                "203.0.113.7:4711; 203.0.113.7",
                // What a stranger claims stands before the address that our proxy saw.
                "198.51.100.1, 203.0.113.7; 203.0.113.7",
                "198.51.100.1, 203.0.113.7, 127.0.0.9; 203.0.113.7",
                "localhost; 127.0.0.1",
                "unknown, 127.0.0.3; 127.0.0.3",
                "'203.0.113.7,,'; 203.0.113.7"
            })
    void behind_our_proxies_it_is_the_nearest_address_that_is_not_one_of_them(String forwarded, String source) {
        assertThat(source(forwarded).get(0)).isEqualTo(source);
    }

    @Test
    void addresses_of_one_customer_are_counted_as_one() {
        assertThat(source("[2001:db8:1:2:3:4:5:6]:443").get(1))
                .isEqualTo(source("2001:db8:1:2:ffff::1").get(1))
                .isNotEqualTo(source("2001:db8:1:3::1").get(1))
                .endsWith("/64");
    }

    private static List<String> source(String forwarded) {
        var request = given();
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        return request.get("/wire/source")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$", String.class);
    }
}
