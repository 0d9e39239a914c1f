package org.linli.grid.identity.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.support.Api;
import org.linli.grid.support.People;

@QuarkusTest
class AccountTrailTest {

    private static final String OWN = Tokens.staff(Ids.next(), "AUDITOR", "411003");
    private static final String OTHER = Tokens.staff(Ids.next(), "AUDITOR", "340604");

    @Inject
    People people;

    @BeforeEach
    void there_are_areas() {
        Api.haveAreas();
    }

    @Test
    void log_ins_are_read_by_auditors_of_the_district_where_somebody_works_and_by_no_others() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        Api.logInAtWork(worker.username(), People.PASSWORD).statusCode(200);

        entries(OWN, worker.accountId())
                .body("items.action", hasItem("LOGGED_IN"))
                .body("items.areaPath", everyItem(equalTo("411003")));

        entries(OTHER, worker.accountId()).body("items", hasSize(0));
    }

    @Test
    void so_are_blocks_resets_and_ended_sessions() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        UUID admin = Ids.next();
        String token = Tokens.staff(admin, "ADMIN", "411003");
        Api.logInAtWork(worker.username(), People.PASSWORD).statusCode(200);
        String path = "/api/v1/accounts/" + worker.accountId();
        Api.as(token).post(path + "/reset-password").then().statusCode(200);
        Api.as(token).post(path + "/block").then().statusCode(200);

        entries(OWN, admin)
                .body("items.action", hasItem("PASSWORD_RESET"))
                .body("items.action", hasItem("SESSION_ENDED"))
                .body("items.action", hasItem("ACCOUNT_BLOCKED"));

        entries(OTHER, admin).body("items", hasSize(0));
    }

    private static ValidatableResponse entries(String auditor, UUID actor) {
        return Api.as(auditor)
                .get("/api/v1/audit/grid/entries?actor=" + actor)
                .then()
                .statusCode(200);
    }
}
