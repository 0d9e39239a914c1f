package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.rotation.ResealingOldValues;
import org.linli.chassis.rotation.RotatingDataKeys;
import org.linli.chassis.security.Caller;
import org.linli.grid.demo.LoadingDemo;
import org.linli.grid.support.Api;

/** Whatever this service keeps sealed for long comes under the new key when one was exchanged. */
@QuarkusTest
class ResealingTest {

    /** Forgotten within weeks. */
    private static final Set<String> SHORT_LIVED = Set.of("login_session", "signing_key", "idempotency_key");

    @Inject
    LoadingDemo loading;

    @Inject
    RotatingDataKeys rotating;

    @Inject
    ResealingOldValues resealing;

    @Inject
    DataKeys keys;

    @Inject
    EntityManager database;

    @Test
    void no_value_is_left_under_the_old_key_and_all_read_the_same() {
        loading.load();
        String id = Api.as(Api.secretary()).get("/api/v1/households?limit=1").path("items[0].id");
        String before = Api.as(Api.secretary()).get("/api/v1/households/" + id).asString();
        rotating.rotate(Caller.system());
        assertThat(columns()).anySatisfy(column -> assertThat(old(column)).isPositive());

        Awaitility.await().until(() -> resealing.reseal(Caller.system()).left() == 0);

        assertThat(columns())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(column -> assertThat(old(column)).as(column).isZero());
        assertThat(Api.as(Api.secretary()).get("/api/v1/households/" + id).asString())
                .isEqualTo(before);
    }

    @SuppressWarnings("unchecked")
    private List<String> columns() {
        List<String> all = database.createNativeQuery(
                        "select table_name || '.' || column_name from information_schema.columns "
                                + "where table_schema = current_schema() and column_name like '%\\_enc' order by 1")
                .getResultList();
        return all.stream()
                .filter(column -> !SHORT_LIVED.contains(column.split("\\.")[0]))
                .toList();
    }

    @Transactional
    long old(String column) {
        String[] parts = column.split("\\.");
        return ((Number) database.createNativeQuery(
                                "select count(*) from %1$s where %2$s is not null and get_byte(%2$s, 2) * 256 + get_byte(%2$s, 3) <> :key"
                                        .formatted(parts[0], parts[1]))
                        .setParameter("key", (int) keys.forNewValues().id())
                        .getSingleResult())
                .longValue();
    }
}
