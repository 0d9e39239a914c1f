package org.linli.grievance.handling;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Grant;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class FormerHandlerTest {

    @Inject
    District district;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void who_had_a_matter_reads_it_no_longer_once_the_post_there_is_over() {
        String id = Client.replied(resident);
        String elsewhere = Tokens.staff(District.WORKER, "GRID_WORKER", District.OTHER_GRID_PATH);

        Client.get(elsewhere, "/" + id).statusCode(404);
        Client.get(elsewhere, "/" + id + "/timeline").statusCode(404);
        Client.get(elsewhere, "?limit=100").body("items.id", not(hasItem(id)));

        Client.get(District.worker(), "/" + id).statusCode(200);
    }

    @Test
    void a_steward_reads_what_they_had_in_one_community_not_by_a_post_in_another() {
        UUID steward = Ids.next();
        UUID post = Ids.next();
        district.assign(post, steward, "PROPERTY_STEWARD", District.COMMUNITY_PATH);
        String id = Client.filed(resident);
        Client.command(District.clerk(), id, "dispatch", Map.of("postId", post)).statusCode(200);
        Grant here = Grant.of("PROPERTY_STEWARD", new AreaPath(District.COMMUNITY_PATH));
        Grant there = Grant.of("PROPERTY_STEWARD", new AreaPath("411003.411003002.411003002012"));

        Client.get(Tokens.partner(steward, here), "/" + id).statusCode(200);

        Client.get(Tokens.partner(steward, there), "/" + id).statusCode(404);
        Client.get(Tokens.partner(steward, there), "?limit=100").body("items.id", not(hasItem(id)));
    }
}
