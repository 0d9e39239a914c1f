package org.linli.grievance.handling;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Grant;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class DispatchingTest {

    @Inject
    District district;

    @Inject
    Clock clock;

    private final UUID resident = Ids.next();
    private final UUID post = Ids.next();
    private final UUID account = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR, POST_CANNOT_HANDLE, 审计员",
        "ADMIN, POST_CANNOT_HANDLE, 管理员",
        "MEDIATOR, POST_CANNOT_HANDLE, 调解员",
        "STREET_OFFICER, POST_ONLY_STANDS_IN, 街道干部",
        "DISTRICT_OFFICER, POST_ONLY_STANDS_IN, 区级干部"
    })
    void a_post_that_cannot_handle_is_refused_with_the_reason_however_it_is_named(
            String role, String code, String title) {
        district.assign(post, account, role, "411003");
        String waiting = Client.filed(resident);
        String given = Client.dispatched(resident);
        String named = post.toString();

        Client.command(District.clerk(), waiting, "dispatch", Map.of("postId", named))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("detail", containsString(title));
        Client.command(District.clerk(), given, "transfer", Map.of("postId", named, "reason", "ABSENCE"))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRID_WORKER", "GRID_LEADER", "COMMUNITY_CLERK", "COMMUNITY_SECRETARY", "PROPERTY_STEWARD"})
    void whoever_can_be_given_a_matter_can_read_sign_and_answer_it(String role) {
        district.assign(post, account, role, District.COMMUNITY_PATH);
        String id = Client.filed(resident);
        Grant held = Grant.of(role, new AreaPath(District.COMMUNITY_PATH));
        String holder = role.equals("PROPERTY_STEWARD") ? Tokens.partner(account, held) : Tokens.staff(account, held);

        Client.command(District.clerk(), id, "dispatch", Map.of("postId", post.toString()))
                .statusCode(200);

        Client.get(holder, "/" + id).statusCode(200);
        Client.command(holder, id, "sign", null).statusCode(200);
        Client.command(holder, id, "reply", Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200);
    }

    @Test
    void a_post_that_begins_in_forty_days_is_no_candidate_and_cannot_be_named() {
        district.assign(post, account, "GRID_WORKER", District.GRID_PATH, today().plusDays(40), null, null);
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "dispatch", Map.of("postId", post.toString()))
                .statusCode(422)
                .body("code", equalTo("POST_NOT_IN_FORCE"));
        Client.command(District.clerk(), id, "dispatch", null).statusCode(200);
        Client.get(District.clerk(), "/" + id + "/routing").body("[0].candidates", hasSize(2));
    }

    @Test
    void a_post_that_ends_in_forty_days_is_a_candidate_until_then() {
        district.assign(post, account, "GRID_WORKER", District.GRID_PATH, today(), today().plusDays(40), null);
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "dispatch", Map.of("postId", post.toString()))
                .statusCode(200)
                .body("handler.postId", equalTo(post.toString()));
        Client.get(District.clerk(), "/" + id + "/routing").statusCode(200);
    }

    @Test
    void a_post_whose_last_day_was_yesterday_is_not_held_today() {
        district.assign(post, account, "GRID_WORKER", District.GRID_PATH, null, today(), null);
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "dispatch", Map.of("postId", post.toString()))
                .statusCode(422)
                .body("code", equalTo("POST_NOT_IN_FORCE"));
    }

    @Test
    void whoever_is_blocked_is_given_nothing_by_name_or_by_rule_until_they_are_let_in_again() {
        district.block(District.WORKER, true);
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "dispatch", Map.of("postId", District.WORKER_POST.toString()))
                .statusCode(422)
                .body("code", equalTo("POST_HOLDER_BLOCKED"));
        Client.command(District.clerk(), id, "dispatch", null)
                .statusCode(200)
                .body("handler.postId", equalTo(District.CLERK_POST.toString()));
        district.block(District.WORKER, false);
        Client.command(
                        District.clerk(),
                        id,
                        "transfer",
                        Map.of("postId", District.WORKER_POST.toString(), "reason", "ABSENCE"))
                .statusCode(200);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
