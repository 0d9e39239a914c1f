package org.linli.grid.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;

/** The words in which tests talk to the service over HTTP. */
public final class Api {

    /** The demo community and two of its grids. */
    public static final String COMMUNITY = "411003.411003002.411003002011";

    public static final String GRID = COMMUNITY + ".411003002011001";
    public static final String OTHER_GRID = COMMUNITY + ".411003002011002";
    public static final String OTHER_COMMUNITY = "411003.411003002.411003002012";

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static String admin() {
        return adminOf("411003");
    }

    public static String adminOf(String path) {
        return Tokens.staff(Ids.next(), "ADMIN", path);
    }

    public static String resident() {
        return Tokens.resident(Ids.next());
    }

    public static String secretary() {
        return Tokens.staff(Ids.next(), "COMMUNITY_SECRETARY", COMMUNITY);
    }

    public static ValidatableResponse logInThroughWechat(String code) {
        return post("/api/v1/auth/wechat/login", Map.of("code", code));
    }

    /** Everybody sits at an address of their own, so that tests do not count against each other. */
    public static ValidatableResponse logInAtWork(String username, String password) {
        return logInFrom(addressOf(username), Map.of("username", username, "password", password));
    }

    public static ValidatableResponse logInFrom(String address, Map<String, String> request) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(request)
                .post("/api/v1/auth/staff/login")
                .then();
    }

    public static String addressOf(String username) {
        int hash = username.toLowerCase(Locale.ROOT).hashCode();
        return "10." + (hash >> 16 & 255) + "." + (hash >> 8 & 255) + "." + (hash & 255);
    }

    public static ValidatableResponse refresh(String refreshToken) {
        return post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken));
    }

    public static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public static ValidatableResponse importAreas(String token, String csv, boolean dryRun) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/api/v1/areas/imports?dryRun=" + dryRun)
                .then();
    }

    /** The real areas that the tests stand on, and two grids. */
    public static void haveAreas() {
        importAreas(admin(), """
                        code,name,level,kind
                        411003,建安区,DISTRICT,
                        411003002,新元街道,STREET,
                        411003002011,镜湖社区居委会,COMMUNITY,
                        411003002012,瑞贝卡潩水社区居委会,COMMUNITY,
                        411003002011001,第一网格,GRID,BASIC
                        411003002011002,第二网格,GRID,BASIC
                        """, false).statusCode(200);
    }
}
