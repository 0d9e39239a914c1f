package org.linli.grid.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.sealing.SealingClearRows;
import org.linli.chassis.security.AreaPath;
import org.linli.grid.demo.LoadingDemo;
import org.linli.grid.household.model.CareFlag;
import org.linli.grid.household.model.Households;
import org.linli.grid.support.Api;

/** What of a household must not be read in the database, and that it is found all the same. */
@QuarkusTest
class SealedHouseholdTest {

    private static final String ROWS =
            "select h::text || d::text from household h join dwelling d on d.id = h.dwelling_id where h.id = :id";

    @Inject
    SealingClearRows sealing;

    @Inject
    LoadingDemo loading;

    @Inject
    Households households;

    @Inject
    EntityManager database;

    private UUID household;
    private String address;

    @BeforeEach
    void a_household_that_is_looked_after() {
        loading.load();
        JsonPath first = listed("ELDERLY_ALONE");
        household = UUID.fromString(first.getString("items[0].id"));
        address = first.getString("items[0].address");
    }

    @Test
    void care_flags_and_addresses_are_not_readable_in_the_database() {
        String rows = text(ROWS);

        assertThat(rows).contains(household.toString());
        assertThat(rows).doesNotContain("ELDERLY_ALONE", hex("ELDERLY_ALONE"), address, hex(address), hex("单元"));
    }

    @Test
    void rows_of_an_older_version_are_carried_over_and_found_as_before() {
        change("update household set care_flags = '{ELDERLY_ALONE,DISABLED}', care_flags_enc = null, care_marks = null "
                + "where id = :id");
        change("update dwelling set floor = 99, door = '9901', address = '旧址3号楼1单元9901', floor_enc = null, "
                + "door_enc = null, address_enc = null, place_index = null "
                + "where id = (select dwelling_id from household where id = :id)");

        int sealed = sealing.sealAll();

        assertThat(sealed).isEqualTo(2);
        assertThat(text(ROWS)).doesNotContain("ELDERLY", hex("ELDERLY"), "旧址", hex("旧址"));
        Api.as(Api.secretary())
                .get("/api/v1/households/" + household)
                .then()
                .statusCode(200)
                .body("address", equalTo("旧址3号楼1单元9901"))
                .body("careFlags", contains("ELDERLY_ALONE", "DISABLED"));
        assertThat(listed("DISABLED").getList("items.careFlags.flatten()")).contains("DISABLED");
    }

    @Test
    void only_households_with_the_sealed_flag_are_listed_by_it() {
        for (CareFlag flag : CareFlag.values()) {
            List<List<String>> flags = listed(flag.name()).getList("items.careFlags");

            assertThat(flags).isNotEmpty().allMatch(own -> own.contains(flag.name()));
        }
    }

    @Test
    void households_of_an_area_with_any_of_some_flags_are_found() {
        List<AreaPath> here = List.of(new AreaPath(Api.GRID));
        List<AreaPath> around = List.of(new AreaPath(Api.COMMUNITY));

        assertThat(ids(here, Set.of(CareFlag.VETERAN, CareFlag.ELDERLY_ALONE))).contains(household);
        assertThat(ids(around, Set.of(CareFlag.ELDERLY_ALONE))).contains(household);
        assertThat(ids(here, Set.of())).contains(household).hasSizeLessThan(1920);
        assertThat(ids(here, Set.of(CareFlag.LEFT_BEHIND_CHILD))).doesNotContain(household);
        assertThat(ids(List.of(new AreaPath(Api.OTHER_GRID)), EnumSet.allOf(CareFlag.class)))
                .isNotEmpty()
                .doesNotContain(household);
        assertThat(ids(List.of(), EnumSet.allOf(CareFlag.class))).isEmpty();
    }

    private List<UUID> ids(List<AreaPath> within, Set<CareFlag> anyOf) {
        return QuarkusTransaction.requiringNew()
                .call(() -> households.lookedAfterIn(within, anyOf, new UUID(0, 0), 5000));
    }

    private static JsonPath listed(String flag) {
        return Api.as(Api.secretary())
                .get("/api/v1/households?areaCode=411003002011001&careFlag=" + flag)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String query) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(query, String.class)
                .setParameter("id", household)
                .getSingleResult());
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter("id", household)
                .executeUpdate());
    }
}
