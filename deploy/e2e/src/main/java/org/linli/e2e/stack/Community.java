package org.linli.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.linli.e2e.client.Http;
import org.linli.e2e.client.Linli;
import org.linli.e2e.client.Phone;

/**
 * The people of the demo community with a session each.
 *
 * @param gridCodes the community's grids in the order of their workers
 */
public record Community(
        Linli clerk, List<Linli> workers, List<Resident> residents, List<String> gridCodes, List<String> templates) {

    private static final String PASSWORD = "linli-demo-1";
    private static final int GRIDS = 10;

    /** A resident with a phone. */
    public record Resident(Phone phone, Linli linli) {}

    /** Signs everybody in through the gateway; the residents are new ones. */
    public static Community signIn(LocalStack stack, int residents) {
        Http gateway = new Http(stack.gateway());
        Linli clerk = Linli.staff(gateway, "clerk", PASSWORD);
        List<Linli> workers = IntStream.rangeClosed(1, GRIDS)
                .mapToObj(grid -> Linli.staff(gateway, String.format("worker%02d", grid), PASSWORD))
                .toList();
        List<Resident> signedIn = new ArrayList<>();
        for (int i = 0; i < residents; i++) {
            Phone phone = Phone.bought(stack.simulator());
            signedIn.add(new Resident(phone, Linli.resident(gateway, phone)));
        }
        return new Community(clerk, workers, signedIn, gridCodes(clerk), templates(stack));
    }

    private static List<String> gridCodes(Linli clerk) {
        String community = clerk.get("/api/v1/auth/me")
                .orFail("who the clerk is")
                .body()
                .path("posts")
                .path(0)
                .path("areaPath")
                .asText();
        String code = community.substring(community.lastIndexOf('.') + 1);
        return values(
                clerk.get("/api/v1/areas/" + code + "/children?limit=100")
                        .orFail("the community's grids")
                        .body(),
                "code");
    }

    private static List<String> templates(LocalStack stack) {
        return values(
                new Http(stack.simulator())
                        .get("/simulator/templates", Map.of())
                        .orFail("templates")
                        .body(),
                "id");
    }

    private static List<String> values(JsonNode page, String field) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .sorted()
                .toList();
    }
}
