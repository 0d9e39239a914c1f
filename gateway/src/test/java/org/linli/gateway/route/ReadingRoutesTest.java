package org.linli.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingRoutesTest {

    @Test
    void the_longest_prefix_wins_on_segment_boundaries() {
        RouteTable routes = RoutesFixture.withServices("grid")
                .route("wide", "grid", "/api/v1/areas")
                .route("deep", "grid", "/api/v1/areas/special")
                .read();
        assertThat(nameOf(routes, "/api/v1/areas")).isEqualTo("wide");
        assertThat(nameOf(routes, "/api/v1/areas/7/children")).isEqualTo("wide");
        assertThat(nameOf(routes, "/api/v1/areas/special")).isEqualTo("deep");
        assertThat(nameOf(routes, "/api/v1/areas/special/x")).isEqualTo("deep");
        assertThat(nameOf(routes, "/api/v1/areas/specially")).isEqualTo("wide");
        assertThat(nameOf(routes, "/api/v1/areasandmore")).isEqualTo("nothing");
        assertThat(nameOf(routes, "/")).isEqualTo("nothing");
    }

    @Test
    void a_whole_path_wins_over_a_prefix_and_covers_nothing_below() {
        RouteTable routes = RoutesFixture.withServices("grid")
                .route("auth", "grid", "/api/v1/auth")
                .with("routes.refresh.service", "grid")
                .with("routes.refresh.paths", "/api/v1/auth/refresh")
                .with("routes.refresh.access", "public")
                .read();
        assertThat(nameOf(routes, "/api/v1/auth/refresh")).isEqualTo("refresh");
        assertThat(nameOf(routes, "/api/v1/auth/refresh/x")).isEqualTo("auth");
    }

    @Test
    void a_route_asks_for_a_token_unless_it_says_otherwise() {
        assertThat(RoutesFixture.withServices("grid")
                        .route("r", "grid", "/a")
                        .read()
                        .find("/a")
                        .orElseThrow()
                        .isPublic())
                .isFalse();
    }

    @Test
    void two_routes_cannot_claim_one_prefix() {
        refuses(RoutesFixture.withServices("grid").route("a", "grid", "/x").route("b", "grid", "/x"))
                .hasMessageContaining(
                        "linli.gateway.routes.b.prefixes: /x is already claimed by linli.gateway.routes.a.prefixes");
    }

    @Test
    void a_prefix_and_a_whole_path_cannot_be_the_same() {
        refuses(RoutesFixture.withServices("grid")
                        .route("a", "grid", "/x")
                        .with("routes.b.service", "grid")
                        .with("routes.b.paths", "/x"))
                .hasMessageContaining("linli.gateway.routes.b.paths: /x is already claimed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal", "/internal/auth", "/q", "/q/health", "/openapi"})
    void what_is_internal_is_never_routed(String prefix) {
        refuses(RoutesFixture.withServices("grid").route("a", "grid", prefix))
                .hasMessageContaining("linli.gateway.routes.a.prefixes")
                .hasMessageContaining("is never routed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/x/", "//x", "/x/../y", "/x/{id}", "/x%2fy", "/x y", "/"})
    void a_prefix_is_a_plain_path(String prefix) {
        refuses(RoutesFixture.withServices("grid").route("a", "grid", prefix))
                .hasMessageContaining("linli.gateway.routes.a.prefixes");
    }

    @ParameterizedTest
    @CsvSource({
        "routes.a.service, nobody",
        "routes.a.methods, FETCH",
        "routes.a.first-byte-timeout, PT0S",
        "routes.a.idle-timeout, PT-1S",
        "services.grid.url, https://somewhere/path",
        "services.grid.url, nonsense",
        "services.grid.connect-timeout, PT0S",
        "services.grid.pool-size, 0",
        "services.grid.max-waiting, 0"
    })
    void every_complaint_names_its_property(String key, String value) {
        refuses(RoutesFixture.withServices("grid").route("a", "grid", "/x").with(key, value))
                .hasMessageContaining("linli.gateway." + key);
    }

    @Test
    void a_route_without_paths_is_a_mistake() {
        refuses(RoutesFixture.withServices("grid").with("routes.a.service", "grid"))
                .hasMessageContaining("linli.gateway.routes.a.prefixes: a route needs prefixes or paths");
    }

    private static String nameOf(RouteTable routes, String path) {
        return routes.find(path).map(Route::name).orElse("nothing");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refuses(RoutesFixture fixture) {
        return assertThatThrownBy(fixture::read).isInstanceOf(RoutesRefused.class);
    }
}
