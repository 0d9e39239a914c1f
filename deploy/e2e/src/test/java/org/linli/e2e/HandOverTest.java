package org.linli.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.e2e.client.Linli;
import org.linli.e2e.story.Cases;

/** The handler's post ends, and the matter goes on, every step through the gateway. */
class HandOverTest {

    private static final Duration BY_ITSELF = Duration.ofSeconds(60);
    private static final int GRID = 7;

    private final Cast cast = Cast.get();
    private final Cast.Resident resident = cast.resident();
    private final Linli secretary = cast.staff("secretary");
    private final String grid = cast.gridCodes.get(GRID - 1);

    @Test
    void a_matter_whose_handlers_post_ends_goes_on_to_somebody_else_who_settles_it() {
        String post = posted(colleague());
        String id = new ClosedLoop(resident).file(Cases.shipped().get(0), grid);
        Awaitility.await("the new post to be known").until(() -> dispatched(id, post), status -> status == 200);

        post(secretary, "/api/v1/posts/" + post + "/end", Map.of()).statusCode(200);
        cast.signInAgain(GRID);

        Awaitility.await("the matter to leave the post")
                .atMost(BY_ITSELF)
                .until(() -> handlerPost(id), handler -> !handler.equals(post));
        post(cast.workers.get(GRID - 1), "/api/v1/grievances/" + id + "/reply", reply())
                .statusCode(200)
                .body("status", equalTo("REPLIED"));
        assertThat(resident.linli()
                        .get("/api/v1/grievances/" + id + "/timeline")
                        .body()
                        .findValuesAsText("action"))
                .containsExactly("FILE", "ACCEPT", "DISPATCH", "TRANSFER", "SIGN", "REPLY");
        Awaitility.await("the resident to be told")
                .atMost(BY_ITSELF)
                .until(
                        () -> resident.linli()
                                .get("/api/v1/inbox?limit=100")
                                .body()
                                .findValuesAsText("topic"),
                        topics -> topics.contains("GRIEVANCE_TRANSFERRED"));
    }

    /** A grid worker's post of the grid, held by the worker of another one. */
    private String posted(JsonNode colleague) {
        return post(
                        secretary,
                        "/api/v1/posts",
                        Map.of("staffId", colleague.path("staffId").asText(), "role", "GRID_WORKER", "areaCode", grid))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonNode colleague() {
        JsonNode workers = secretary
                .get("/api/v1/posts?role=GRID_WORKER&limit=100&areaCode=" + cast.gridCodes.get(GRID))
                .orFail("the worker of another grid")
                .body()
                .path("items");
        return StreamSupport.stream(workers.spliterator(), false).findFirst().orElseThrow();
    }

    private int dispatched(String id, String post) {
        return post(cast.clerk, "/api/v1/grievances/" + id + "/dispatch", Map.of("postId", post))
                .extract()
                .statusCode();
    }

    private String handlerPost(String id) {
        return cast.clerk
                .get("/api/v1/grievances/" + id)
                .body()
                .path("handler")
                .path("postId")
                .asText();
    }

    private static Map<String, Object> reply() {
        return Map.of("outcome", "SETTLED", "text", "已更换灯具并试亮。");
    }

    private ValidatableResponse post(Linli who, String path, Object body) {
        return given().auth()
                .oauth2(who.token())
                .header("Idempotency-Key", Linli.newKey())
                .contentType(ContentType.JSON)
                .body(body)
                .post(cast.stack.gateway() + path)
                .then();
    }
}
