package org.linli.chassis.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OwnPagesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, true",
        "198.51.100.7, false",
        "127.0.0.1, false",
        "2001:db8::1, false",
        "2001:db8:1::1, true"
    })
    void the_address_of_the_connection_tells_who_is_an_operator(String address, boolean operator) {
        OwnPages pages = new OwnPages(() -> List.of("192.0.2.0/24", "2001:db8:1::/48"));

        assertThat(pages.isOperator(SocketAddress.inetSocketAddress(4711, address), MultiMap.caseInsensitiveMultiMap()))
                .isEqualTo(operator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/openapi", "/q/health/live"})
    void operators_read_the_pages_of_a_service(String page) {
        given().get(page).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/metrics", "/q/openapi", "/q/health", "/q/health/live", "/q/x/../metrics", "//q/metrics"})
    void whoever_comes_through_a_proxy_does_not(String page) {
        given().urlEncodingEnabled(false)
                .header("X-Forwarded-For", "127.0.0.1")
                .get(page)
                .then()
                .statusCode(404)
                .contentType(containsString("problem+json"))
                .body(not(containsString("jvm")));
    }
}
