package org.linli.grievance.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class ClosingOwnerTest {

    private static final String ADMIN = Tokens.staff(District.id("admin"), "ADMIN", "411003");

    @Inject
    District district;

    @Inject
    SweepingOwners sweeping;

    @Inject
    UnsettledMatters unsettled;

    @Inject
    EntityManager database;

    private final UUID resident = Ids.next();
    private final UUID officer = Ids.next();
    private final String street = Tokens.staff(officer, "STREET_OFFICER", "411003.411003002");

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void what_only_its_handler_could_close_is_shown_to_administrators_until_somebody_else_can() {
        String id = repliedToByTheClerk();

        sweeping.sweep();

        Client.get(ADMIN, "/" + id)
                .statusCode(200)
                .body("owner.level", equalTo("NOBODY"))
                .body("status", equalTo("REPLIED"));
        district.assign(Ids.next(), officer, "STREET_OFFICER", "411003.411003002");
        sweeping.sweep();
        Client.get(ADMIN, "/" + id).statusCode(404);
        Client.get(District.clerk(), "/" + id).body("owner.level", equalTo("HANDLER"));
        Client.command(street, id, "close", null).statusCode(200);
    }

    @Test
    void who_comes_before_it_is_looked_at_again_closes_it_and_nobody_counts_it_any_more() {
        String id = repliedToByTheClerk();
        sweeping.sweep();

        Client.command(street, id, "close", null)
                .statusCode(200)
                .body("owner.level", equalTo("HANDLER"))
                .body("status", equalTo("CLOSED"));

        sweeping.sweep();
        Client.get(ADMIN, "/" + id).statusCode(404);
    }

    @Test
    void what_is_replied_to_by_a_worker_stays_with_the_worker_while_the_community_can_close_it() {
        String id = Client.replied(resident);

        sweeping.sweep();

        Client.get(District.clerk(), "/" + id).body("owner.level", equalTo("HANDLER"));
        Client.get(District.clerk(), "/" + id + "/timeline")
                .body("action", contains("FILE", "ACCEPT", "DISPATCH", "SIGN", "REPLY"));
    }

    @Test
    void a_matter_of_before_there_were_owners_is_nobody_s_where_no_post_is_left() {
        String id = Client.filed(resident);
        district.end(District.CLERK_POST);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update grievance set owner_level = 'COMMUNITY', owner_area_path = null where id = :id")
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());

        sweeping.sweep();

        Client.get(ADMIN, "/" + id).statusCode(200).body("owner.level", equalTo("NOBODY"));
        assertThat(unsettled.some(1000)).doesNotContain(UUID.fromString(id));
    }

    /** Nobody but the clerk steers matters there. */
    private String repliedToByTheClerk() {
        String id = Client.filed(resident);
        Client.command(District.clerk(), id, "dispatch", Map.of("postId", District.CLERK_POST))
                .statusCode(200);
        Client.command(District.clerk(), id, "reply", Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200);
        return id;
    }
}
