package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class AuthenticationTest {

    private final Instant now = Clock.systemUTC().instant();

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/areas")
                .then();
    }

    private static void isRefused(String token) {
        call(token)
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", is("urn:linli:problem:unauthenticated"))
                .body("code", is("UNAUTHENTICATED"));
    }

    @Test
    void a_valid_token_is_passed_on_as_it_came() {
        String token = Tokens.valid();
        call(token).statusCode(200).body("headers.authorization", is("Bearer " + token));
        call(token).statusCode(200);
    }

    @Test
    void the_refusal_speaks_chinese_unless_english_is_preferred() {
        given().get("/api/v1/areas")
                .then()
                .statusCode(401)
                .body("title", is("请先登录"))
                .body("detail", containsString("重新登录"));
        given().header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
                .get("/api/v1/areas")
                .then()
                .body("title", is("Sign in first"));
    }

    @Test
    void no_token_is_no_entry() {
        given().get("/api/v1/areas").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().header("Authorization", "Basic YTpi")
                .get("/api/v1/areas")
                .then()
                .statusCode(401);
        isRefused("");
        isRefused("not.a.token");
    }

    @Test
    void two_tokens_are_ambiguous() {
        given().header("Authorization", "Bearer " + Tokens.valid(), "Bearer " + Tokens.valid())
                .get("/api/v1/areas")
                .then()
                .statusCode(401);
    }

    @Test
    void one_token_has_one_spelling() {
        String token = Tokens.valid();
        call(token).statusCode(200);

        isRefused(token + "=");
        isRefused(token + "==");
        isRefused(" " + token);
        isRefused(token.replace(".", "=."));
        isRefused(otherLeftOverBits(token));
        isRefused(Tokens.withLargerSignature(token));
        isRefused(token + ".");
        for (String scheme : new String[] {"Bearer  ", "Bearer\t", "Bearer", "bear ", "Beareur ", ""}) {
            given().header("Authorization", scheme + token)
                    .get("/api/v1/areas")
                    .then()
                    .statusCode(401);
        }
        call(token).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER", "bEaReR"})
    void the_scheme_may_be_written_in_any_case(String scheme) {
        given().header("Authorization", scheme + " " + Tokens.valid())
                .get("/api/v1/areas")
                .then()
                .statusCode(200);
    }

    /** The last letter of 64 bytes carries four bits that mean nothing. */
    private static String otherLeftOverBits(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = token.length() - 1;
        return token.substring(0, last) + alphabet.charAt(alphabet.indexOf(token.charAt(last)) + 1);
    }

    @Test
    void a_token_made_out_for_somebody_else_is_not_believed() {
        isRefused(Tokens.signed(Tokens.claims().audience("elsewhere"), Tokens.CURRENT));
        isRefused(signedPayload("{\"iss\":\"linli\",\"sub\":\"x\",\"exp\":" + (now.getEpochSecond() + 900) + "}"));
    }

    @Test
    void an_expired_token_is_refused_but_clocks_may_be_a_little_apart() {
        isRefused(Tokens.signed(expiring(now.minusSeconds(40)), Tokens.CURRENT));
        call(Tokens.signed(expiring(now.minusSeconds(10)), Tokens.CURRENT)).statusCode(200);
    }

    @Test
    void a_token_that_never_expires_is_refused() {
        String payload = "{\"iss\":\"linli\",\"sub\":\"" + UUID.randomUUID() + "\"}";
        isRefused(signedPayload(payload));
    }

    @Test
    void another_issuer_is_not_believed() {
        isRefused(Tokens.signed(Tokens.claims().issuer("somebody"), Tokens.CURRENT));
    }

    @Test
    void a_key_that_only_borrows_a_known_id_is_not_believed() {
        isRefused(Tokens.signed(Tokens.claims(), Tokens.key(Tokens.CURRENT.getKeyId())));
    }

    @Test
    void a_changed_token_is_refused_even_after_the_true_one_was_accepted() {
        String token = Tokens.valid();
        call(token).statusCode(200);
        String[] parts = token.split("\\.");
        String richer = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("RESIDENT", "ADMIN");
        isRefused(parts[0] + "." + base64(richer) + "." + parts[2]);
    }

    @Test
    void an_unsigned_token_is_refused() {
        String payload = "{\"iss\":\"linli\",\"sub\":\"x\",\"exp\":" + (now.getEpochSecond() + 900) + "}";
        isRefused(base64("{\"alg\":\"none\",\"kid\":\"" + Tokens.CURRENT.getKeyId() + "\"}") + "." + base64(payload)
                + ".");
    }

    @Test
    void the_public_key_cannot_be_used_as_a_secret() {
        byte[] publicKey = Tokens.CURRENT.getPublicKey().getEncoded();
        isRefused(Jwt.claims()
                .issuer("linli")
                .subject("x")
                .expiresAt(now.plusSeconds(900))
                .jws()
                .keyId(Tokens.CURRENT.getKeyId())
                .sign(new SecretKeySpec(publicKey, "HmacSHA256")));
    }

    private JwtClaimsBuilder expiring(Instant when) {
        return Tokens.claims().issuedAt(now.minusSeconds(900)).expiresAt(when);
    }

    private static String signedPayload(String payload) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(payload);
            signature.setKey(Tokens.CURRENT.getPrivateKey());
            signature.setKeyIdHeaderValue(Tokens.CURRENT.getKeyId());
            signature.setAlgorithmHeaderValue("ES256");
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
