package org.linli.notification.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A person's phone with WeChat on it, at the simulator. */
public record Phone(String openid) {

    public static final String ACCEPTED = "linli-tmpl-grievance-accepted";
    public static final String SEND = "/cgi-bin/message/subscribe/send";

    /** A phone whose openid grid-service knows as the account's. */
    public static Phone of(UUID account) {
        Phone phone = bought();
        Grid.knows(account, phone.openid());
        return phone;
    }

    public static Phone bought() {
        return new Phone(post("/simulator/phones", Map.of("nickname", "测试")).getString("openid"));
    }

    /** One tap on "allow" for each of the given number of messages. */
    public Phone allows(String templateId, int times) {
        for (int i = 0; i < times; i++) {
            post("/simulator/phones/" + openid + "/consents", Map.of("templateIds", List.of(templateId)));
        }
        return this;
    }

    /** Each message received, oldest first, as the simulator shows it. */
    public List<Map<String, Object>> messages() {
        return given().get(platform() + "/simulator/phones/" + openid + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** Orders troubles for the platform's next answers. */
    public static void orderTrouble(Map<String, Object> trouble) {
        post("/simulator/faults", trouble);
    }

    public static void endTroubles() {
        given().delete(platform() + "/simulator/faults").then().statusCode(200);
    }

    public static void endAllTokens() {
        given().delete(platform() + "/simulator/tokens").then().statusCode(200);
    }

    private static JsonPath post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(platform() + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String platform() {
        return ConfigProvider.getConfig().getValue("linli.wechat.api-url", String.class);
    }
}
