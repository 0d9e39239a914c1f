package org.linli.gateway.edge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
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

    static final EllipticCurveJsonWebKey CURRENT = key("2026-01-" + UUID.randomUUID());

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private Tokens() {}

    static String fake() {
        return ConfigProvider.getConfig().getValue(FakeServices.URL, String.class);
    }

    /** Makes the key of {@link #valid()} known to the gateway. */
    static void arePublished() {
        publish(CURRENT);
        await().atMost(5, SECONDS)
                .until(() -> RestAssured.given().get("/q/health/ready").statusCode() == 200);
    }

    static void publish(EllipticCurveJsonWebKey... keys) {
        publishText(new JsonWebKeySet(Arrays.<JsonWebKey>asList(keys)).toJson());
    }

    /** Publishes something that may be no key set. */
    static void publishText(String text) {
        RestAssured.given().body(text).put(fake() + "/__keys");
    }

    /** Takes the source of the keys away until the next time they are published. */
    static void sourceIs(KeySource.Outage outage) {
        RestAssured.given().put(fake() + "/__keys/" + outage);
    }

    /** How often the keys were asked for. */
    static long readings() {
        return Long.parseLong(RestAssured.given().get(fake() + "/__keys").asString());
    }

    /** What grid-service tells of whom it shuts out. */
    static void denials(String list) {
        RestAssured.given().body(list).put(fake() + "/__denials");
    }

    /** How often a request came with that {@code id}, or {@code denials} were read. */
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
                .audience("linli")
                .claim("kind", "RESIDENT")
                .claim("sid", UUID.randomUUID().toString())
                .claim("gat", now.toEpochMilli())
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(15)));
    }

    static String valid() {
        return signed(claims(), CURRENT);
    }

    /** Good in everything but that nobody publishes its key. */
    static String ofStranger() {
        return signed(claims(), key("of-nobody-" + UUID.randomUUID()));
    }

    static String signed(JwtClaimsBuilder claims, EllipticCurveJsonWebKey key) {
        return withSmallerSignature(claims.jws().keyId(key.getKeyId()).sign(key.getPrivateKey()));
    }

    /** Of the two signatures that fit, the one that grid-service sends. */
    static String withSmallerSignature(String token) {
        return withSignature(token, true);
    }

    /** The same token with the other signature that fits. */
    static String withLargerSignature(String token) {
        return withSignature(token, false);
    }

    private static String withSignature(String token, boolean smaller) {
        int dot = token.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        boolean isSmaller = s.compareTo(ORDER.shiftRight(1)) <= 0;
        byte[] chosen = (isSmaller == smaller ? s : ORDER.subtract(s)).toByteArray();
        Arrays.fill(signature, 32, 64, (byte) 0);
        int length = Math.min(chosen.length, 32);
        System.arraycopy(chosen, chosen.length - length, signature, 64 - length, length);
        return token.substring(0, dot + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
