package org.linli.gateway.edge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Access tokens as grid-service mints them, and the key set it publishes. */
final class Tokens {

    static final EllipticCurveJsonWebKey CURRENT = key("2026-01");

    private Tokens() {}

    static String fake() {
        return ConfigProvider.getConfig().getValue(FakeServices.URL, String.class);
    }

    /** Makes the key of {@link #valid()} known to the gateway. */
    static void arePublished() {
        publish("grid", CURRENT);
        await().atMost(5, SECONDS)
                .until(() -> RestAssured.given().get("/q/health/ready").statusCode() == 200);
    }

    static void publish(String keySet, EllipticCurveJsonWebKey... keys) {
        RestAssured.given()
                .body(new JsonWebKeySet(Arrays.<JsonWebKey>asList(keys)).toJson())
                .put(fake() + "/__keys/" + keySet);
    }

    static void withdraw(String keySet) {
        RestAssured.given().delete(fake() + "/__keys/" + keySet);
    }

    static long seenByService(String id) {
        return Long.parseLong(RestAssured.given().get(fake() + "/__count/" + id).asString());
    }

    static EllipticCurveJsonWebKey key(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JwtClaimsBuilder claims() {
        Instant now = Clock.systemUTC().instant();
        return Jwt.claims()
                .issuer("linli")
                .subject(UUID.randomUUID().toString())
                .claim("kind", "RESIDENT")
                .groups("RESIDENT")
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(15)));
    }

    static String valid() {
        return signed(claims(), CURRENT);
    }

    static String signed(JwtClaimsBuilder claims, EllipticCurveJsonWebKey key) {
        return claims.jws().keyId(key.getKeyId()).sign(key.getPrivateKey());
    }
}
