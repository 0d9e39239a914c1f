package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.e2e.client.Http;
import org.linli.e2e.client.Linli;
import org.linli.e2e.client.Phone;

/** The people of the demo community, signed in through the gateway. */
public final class Cast {

    public static final String PASSWORD = "linli-demo-1";
    static final String COMMUNITY_LOGIN = "clerk";
    private static final int GRIDS = 10;

    private static Cast assembled;

    public final RunningStack stack = RunningStack.get();
    public final Http gateway = new Http(stack.gateway());
    public final Linli clerk = staff(COMMUNITY_LOGIN);
    public final List<Linli> workers = new ArrayList<>();
    public final List<String> gridCodes = new ArrayList<>();
    public final List<String> templates = new ArrayList<>();

    private Cast() {
        for (int grid = 1; grid <= GRIDS; grid++) {
            workers.add(worker(grid));
        }
        String community = clerk.get("/api/v1/auth/me")
                .orFail("who the clerk is")
                .body()
                .path("posts")
                .path(0)
                .path("areaPath")
                .asText();
        String code = community.substring(community.lastIndexOf('.') + 1);
        for (JsonNode area : clerk.get("/api/v1/areas/" + code + "/children?limit=100")
                .orFail("the community's grids")
                .body()
                .path("items")) {
            gridCodes.add(area.path("code").asText());
        }
        gridCodes.sort(null);
        for (JsonNode template : new Http(stack.simulator())
                .get("/simulator/templates", Map.of())
                .orFail("templates")
                .body()
                .path("items")) {
            templates.add(template.path("id").asText());
        }
    }

    public static synchronized Cast get() {
        if (assembled == null) {
            assembled = new Cast();
        }
        return assembled;
    }

    private Linli worker(int grid) {
        return staff(String.format("worker%02d", grid));
    }

    /** What a person's posts are has changed, so that their token of before is out of force. */
    void signInAgain(int index) {
        workers.set(index, worker(index + 1));
    }

    public Linli staff(String username) {
        return Linli.staff(gateway, username, PASSWORD);
    }

    /** Somebody with a new phone who has just signed in. */
    public Resident resident() {
        Phone phone = Phone.bought(stack.simulator());
        return new Resident(phone, Linli.resident(gateway, phone));
    }

    /** A resident and their phone. */
    public record Resident(Phone phone, Linli linli) {}
}
