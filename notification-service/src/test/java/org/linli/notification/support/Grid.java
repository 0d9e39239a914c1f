package org.linli.notification.support;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests tell the stand-in of grid-service. */
public final class Grid {

    private Grid() {}

    /** @param openid empty for somebody who never used WeChat here */
    public static void knows(UUID account, String openid) {
        put("/control/accounts/" + account, openid);
    }

    public static void isAway(boolean away) {
        put("/control/away", Boolean.toString(away));
    }

    public static void voidsItsTokens() {
        put("/control/void-tokens", "");
    }

    private static void put(String path, String body) {
        given().contentType("text/plain").body(body).put(url() + path).then().statusCode(204);
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("linli.grid.url", String.class);
    }
}
