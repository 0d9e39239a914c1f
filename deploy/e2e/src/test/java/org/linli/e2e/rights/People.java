package org.linli.e2e.rights;

import static org.linli.e2e.rights.Places.DEMO;
import static org.linli.e2e.rights.Places.DISTRICT;
import static org.linli.e2e.rights.Places.FAR;
import static org.linli.e2e.rights.Places.NEIGHBOUR;
import static org.linli.e2e.rights.Places.NEXT;
import static org.linli.e2e.rights.Places.NEXT_BUT_ONE;
import static org.linli.e2e.rights.Places.OTHER_STREET;
import static org.linli.e2e.rights.Places.STREET;
import static org.linli.e2e.rights.Places.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.linli.e2e.Cast;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;

/** Gives people of the demo second posts and signs everybody in afterwards. */
final class People {

    /** {@code {"alg":"ES256","kid":"of-nobody"}} */
    private static final String OF_NOBODY = "eyJhbGciOiJFUzI1NiIsImtpZCI6Im9mLW5vYm9keSJ9";

    private static final Set<Integer> GIVEN = Set.of(201, 409);

    private final Cast cast;
    private final Linli admin;
    private final List<Person> all = new ArrayList<>();

    private People(Cast cast) {
        this.cast = cast;
        this.admin = cast.staff("admin");
    }

    static List<Person> ofTheMatrix(Cast cast) {
        People people = new People(cast);
        people.ofOnePost();
        people.ofTwoPosts();
        people.fromElsewhere();
        people.ofThePast();
        people.ofNone();
        return List.copyOf(people.all);
    }

    private void ofOnePost() {
        as("clerk", new Post("COMMUNITY_CLERK", DEMO));
        as("worker01", new Post("GRID_WORKER", demo(1)));
        as("street", new Post("STREET_OFFICER", STREET));
        as("district", new Post("DISTRICT_OFFICER", DISTRICT));
        as("admin", new Post("ADMIN", DISTRICT));
        as("auditor", new Post("AUDITOR", DISTRICT));
    }

    private void ofTwoPosts() {
        leader(1, new Post("GRID_WORKER", NEXT));
        leader(2, new Post("AUDITOR", DISTRICT));
        leader(4, new Post("COMMUNITY_SECRETARY", FAR));
        leader(5, new Post("COMMUNITY_CLERK", NEIGHBOUR));
        leader(6, new Post("STREET_OFFICER", OTHER_STREET));
        leader(7, new Post("ADMIN", DISTRICT));
        Post steward = new Post("PROPERTY_STEWARD", DEMO);
        Post mediator = new Post("MEDIATOR", NEIGHBOUR);
        give(staffId(steward), mediator);
        as("steward", steward, mediator);
    }

    private void fromElsewhere() {
        Post demo = new Post("GRID_LEADER", demo(8));
        Post clerk = new Post("COMMUNITY_CLERK", FAR);
        give(staffId(demo, clerk), clerk);
        end(demo);
        as("leader08", clerk);
    }

    /** Somebody of whose two posts one has ended: with what they held before, and signed in anew. */
    private void ofThePast() {
        Post stays = new Post("GRID_LEADER", demo(9));
        Post ended = new Post("GRID_WORKER", NEXT_BUT_ONE);
        give(staffId(stays), ended);
        Linli before = cast.staff("leader09");
        end(ended);
        Awaitility.await("the ended post's token to be out of force")
                .until(() -> before.get("/api/v1/auth/me").status() == 401);
        all.add(Person.refused("leader09 with the token from before the end", before.token()));
        as("leader09", stays);
    }

    private void ofNone() {
        all.add(Person.resident("a resident", cast.resident().linli().token()));
        String token = cast.clerk.token();
        all.add(Person.refused("nobody", null));
        all.add(Person.refused("garbage", "garbage"));
        all.add(Person.refused("unsigned token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."));
        all.add(Person.refused(
                "clerk's token with another signature", token.substring(0, token.length() - 8) + "AAAAAAAA"));
        all.add(Person.refused("clerk's claims with a key of nobody", OF_NOBODY + token.substring(token.indexOf('.'))));
        all.add(Person.refused(
                "clerk's claims under another head", "eyJhbGciOiJIUzI1NiJ9" + token.substring(token.indexOf('.'))));
    }

    /** The leader of one of the demo's grids with a second post. */
    private void leader(int grid, Post second) {
        Post first = new Post("GRID_LEADER", demo(grid));
        give(staffId(first), second);
        as(String.format("leader%02d", grid), first, second);
    }

    private void as(String login, Post... posts) {
        all.add(Person.holding(login + " " + List.of(posts), cast.staff(login).token(), posts));
    }

    private void give(String staffId, Post post) {
        Answer answer = admin.post(
                "/api/v1/posts",
                Linli.newKey(),
                Map.of("staffId", staffId, "role", post.role(), "areaCode", post.area()));
        if (!GIVEN.contains(answer.status())) {
            answer.orFail(post.toString());
        }
    }

    private void end(Post post) {
        JsonNode held = held(post);
        if (held.has("id")) {
            admin.post("/api/v1/posts/" + held.path("id").asText() + "/end", Linli.newKey(), Map.of())
                    .orFail("ending " + post);
        }
    }

    /** Who holds the first of the posts that is held: in a second run on the same stack it may be the other. */
    private String staffId(Post... posts) {
        for (Post post : posts) {
            JsonNode held = held(post);
            if (held.has("staffId")) {
                return held.path("staffId").asText();
            }
        }
        throw new IllegalStateException("nobody is " + List.of(posts));
    }

    private JsonNode held(Post post) {
        for (JsonNode item : admin.get("/api/v1/posts?limit=100&areaCode=" + post.area() + "&role=" + post.role())
                .orFail("posts")
                .body()
                .path("items")) {
            if (item.path("areaCode").asText().equals(post.area())) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
