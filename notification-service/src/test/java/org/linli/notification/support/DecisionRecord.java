package org.linli.notification.support;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;

/** What the service says about why somebody was told, read as an administrator and awaited. */
public final class DecisionRecord {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DecisionRecord() {}

    public static Response ask(String token, Object event, Object person) {
        return given().auth()
                .oauth2(token)
                .queryParams(Map.of("event", event, "person", person))
                .get("/api/v1/deliveries/explain");
    }

    public static String admin() {
        return Tokens.staff(Ids.next(), "ADMIN", "411003");
    }

    /** Waits until the event was decided about. */
    public static JsonPath of(UUID event, UUID person) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ask(admin(), event, person), answer -> answer.statusCode() == 200)
                .jsonPath();
    }

    /** Waits until the newest WeChat attempt is in the state, and answers with it. */
    public static Attempt wechat(UUID event, UUID person, String state) {
        return wechat(event, person, attempt -> attempt.state().equals(state));
    }

    public static Attempt wechat(UUID event, UUID person, Predicate<Attempt> wanted) {
        return Awaitility.await().atMost(PATIENCE).until(() -> newest(event, person), wanted);
    }

    private static Attempt newest(UUID event, UUID person) {
        JsonPath record = of(event, person);
        int count = record.getList("deliveries[0].attempts").size();
        String at = "deliveries[0].attempts[" + (count - 1) + "].";
        return new Attempt(
                record.getInt(at + "number"),
                record.getString(at + "state"),
                record.getString(at + "reason"),
                record.get(at + "errcode"));
    }

    /** The newest try of a delivery; the inbox comes first in the list, so it is WeChat's where there is one. */
    public record Attempt(int number, String state, String reason, Integer errcode) {}
}
