package org.linli.outreach;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests tell the stand-in of grid-service. */
public final class Grid {

    private Grid() {}

    /** Why a household is looked after, which this service is not told. */
    public static void knows(UUID household, String areaPath, String gridCode, String... careFlags) {
        put("/control/households/" + household, areaPath + " " + gridCode + " " + String.join(",", careFlags));
    }

    public static void isAway(boolean away) {
        put("/control/away", Boolean.toString(away));
    }

    private static void put(String path, String body) {
        String url = ConfigProvider.getConfig().getValue("linli.grid.url", String.class);
        given().contentType("text/plain").body(body).put(url + path).then().statusCode(204);
    }
}
