package org.linli.grievance.owner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class OwnerTest {

    private static final String STREET = "411003.411003002";
    private static final String ADMIN = Tokens.staff(District.id("admin"), "ADMIN", "411003");

    @Inject
    District district;

    @Inject
    SweepingOwners sweeping;

    private final UUID resident = Ids.next();
    private final UUID officer = Ids.next();
    private final String street = Tokens.staff(officer, "STREET_OFFICER", STREET);

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void where_the_community_has_staff_it_answers_for_what_is_filed() {
        String id = Client.filed(resident);

        Client.get(Tokens.resident(resident), "/" + id)
                .body("owner.level", equalTo("COMMUNITY"))
                .body("owner.areaCode", equalTo(District.COMMUNITY));
        Client.get(District.clerk(), "/" + id + "/timeline").body("action", contains("FILE"));
    }

    @Test
    void filing_where_the_community_has_no_staff_goes_to_the_street_visibly() {
        district.end(District.CLERK_POST);
        district.assign(Ids.next(), officer, "STREET_OFFICER", STREET);

        String id = Client.filed(resident);

        Client.get(street, "/" + id)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("owner.level", equalTo("STREET"))
                .body("owner.areaCode", equalTo("411003002"));
        Client.get(street, "?owner=STREET").body("items.id", hasItem(id));
        Client.get(Tokens.resident(resident), "/" + id + "/timeline")
                .body("action", contains("FILE", "ESCALATE"))
                .body("by[1]", equalTo("SYSTEM"))
                .body("note[1]", containsString("411003002"));
        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.escalated.v1", UUID.fromString(id));
            assertThat(told.data().path("ownerId").asText()).isEqualTo(officer.toString());
            assertThat(told.data().path("ownerLevel").asText()).isEqualTo("STREET");
        }
    }

    @Test
    void the_street_takes_it_on_and_dispatches_it_when_a_post_appears() {
        district.end(District.CLERK_POST);
        district.end(District.WORKER_POST);
        district.assign(Ids.next(), officer, "STREET_OFFICER", STREET);
        String id = Client.filed(resident);
        Client.command(street, id, "accept", null).statusCode(200);
        UUID newPost = Ids.next();
        district.assign(newPost, Ids.next(), "GRID_WORKER", District.GRID_PATH);

        Client.command(street, id, "dispatch", null)
                .statusCode(200)
                .body("handler.postId", equalTo(newPost.toString()))
                .body("owner.level", equalTo("HANDLER"));
    }

    @Test
    void without_a_street_officer_it_goes_to_the_district() {
        district.end(District.CLERK_POST);
        district.assign(Ids.next(), officer, "DISTRICT_OFFICER", "411003");

        String id = Client.filed(resident);

        Client.get(Tokens.staff(officer, "DISTRICT_OFFICER", "411003"), "/" + id)
                .body("owner.level", equalTo("DISTRICT"));
    }

    @Test
    void what_no_post_of_the_district_can_take_is_counted_and_shown_to_administrators_and_nothing_else_is() {
        String ordinary = Client.filed(resident);
        district.end(District.CLERK_POST);
        String ownerless = Client.filed(resident);

        sweeping.sweep();

        Client.get(ADMIN, "/" + ownerless)
                .statusCode(200)
                .body("owner.level", equalTo("NOBODY"))
                .body("owner.areaCode", nullValue());
        Client.get(Tokens.staff(Ids.next(), "ADMIN", "411004"), "/" + ownerless).statusCode(404);
        Client.get(Tokens.staff(Ids.next(), "AUDITOR", "411003"), "/" + ownerless)
                .statusCode(403);
        assertThat(gauge()).isPositive();
        district.settle();
        sweeping.sweep();
        Client.get(ADMIN, "?limit=100").body("items.id", not(hasItem(ordinary)));
        Client.get(ADMIN, "/" + ownerless).statusCode(404);
        Client.get(District.clerk(), "/" + ownerless).body("owner.level", equalTo("COMMUNITY"));
    }

    @Test
    void when_the_last_post_of_the_community_ends_what_waits_there_goes_up() {
        String id = Client.filed(resident);
        district.assign(Ids.next(), officer, "STREET_OFFICER", STREET);
        district.end(District.CLERK_POST);

        sweeping.sweep();
        sweeping.sweep();

        Client.get(street, "/" + id).body("owner.level", equalTo("STREET")).body("status", equalTo("SUBMITTED"));
        Client.get(street, "/" + id + "/timeline").body("action", contains("FILE", "ESCALATE"));
    }

    @Test
    void what_waits_where_everybody_is_blocked_goes_up_and_comes_back_when_one_is_let_in_again() {
        String id = Client.filed(resident);
        district.assign(Ids.next(), officer, "STREET_OFFICER", STREET);
        district.block(District.CLERK, true);
        sweeping.sweep();
        Client.get(street, "/" + id).body("owner.level", equalTo("STREET"));

        district.block(District.CLERK, false);
        sweeping.sweep();

        Client.get(street, "/" + id).body("owner.level", equalTo("COMMUNITY"));
    }

    @Test
    void when_the_community_has_staff_again_what_went_up_comes_back_to_it() {
        district.end(District.CLERK_POST);
        district.assign(Ids.next(), officer, "STREET_OFFICER", STREET);
        String id = Client.filed(resident);
        district.assign(District.CLERK_POST, District.CLERK, "COMMUNITY_CLERK", District.COMMUNITY_PATH);

        sweeping.sweep();

        Client.get(District.clerk(), "/" + id)
                .body("owner.level", equalTo("COMMUNITY"))
                .body("owner.areaCode", equalTo(District.COMMUNITY));
        Client.get(Tokens.resident(resident), "/" + id + "/timeline")
                .body("action", contains("FILE", "ESCALATE", "ENTRUST"))
                .body("note[2]", equalTo("由镜湖社区处理"));
        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.entrusted.v1", UUID.fromString(id));
            assertThat(told.data().path("ownerId").asText()).isEqualTo(District.CLERK.toString());
        }
    }

    @Test
    void what_waits_for_a_grid_leader_who_leaves_is_told_to_the_community() {
        UUID leaderPost = Ids.next();
        district.assign(leaderPost, Ids.next(), "GRID_LEADER", District.GRID_PATH);
        String id = Client.filed(resident);
        district.end(leaderPost);

        sweeping.sweep();
        sweeping.sweep();

        Client.get(Tokens.resident(resident), "/" + id + "/timeline").body("action", contains("FILE", "ENTRUST"));
        Client.get(District.clerk(), "/" + id).body("owner.areaCode", equalTo(District.COMMUNITY));
    }

    private static double gauge() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("linli_grievance_ownerless"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
