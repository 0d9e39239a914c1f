package org.linli.grid.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A resident's phone with WeChat on it. */
public record Phone(String openid) {

    public static Phone bought() {
        return new Phone(given().contentType(ContentType.JSON)
                .body(Map.of("nickname", "测试"))
                .post(platform() + "/simulator/phones")
                .then()
                .statusCode(201)
                .extract()
                .path("openid"));
    }

    /** What {@code wx.login} gives to the mini-program. */
    public String loginCode() {
        return given().post(platform() + "/simulator/phones/" + openid + "/login-codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** Orders a trouble for the platform's next answer to a login. */
    public static void orderTrouble(Map<String, Object> trouble) {
        given().contentType(ContentType.JSON)
                .body(trouble)
                .post(platform() + "/simulator/faults")
                .then()
                .statusCode(201);
    }

    public static void endTroubles() {
        given().delete(platform() + "/simulator/faults").then().statusCode(200);
    }

    private static String platform() {
        return ConfigProvider.getConfig().getValue("linli.wechat.api-url", String.class);
    }
}
