package org.linli.gateway.edge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

/** Tokens of which it can be told without a key that nobody may come in with them. */
final class BadTokens {

    private static final Instant NOW = Clock.systemUTC().instant();
    private static final String KNOWN = Tokens.CURRENT.getKeyId();

    private BadTokens() {}

    static Stream<String> badWhateverTheirKey() {
        return Stream.concat(headers().map(header -> token(header, claims("linli", "linli", 900))), claims());
    }

    private static Stream<String> headers() {
        String unknown = UUID.randomUUID().toString();
        Stream<String> algorithms = Stream.of("none", "HS256", "HS512", "RS256", "PS256", "ES384", "EdDSA", "es256", "")
                .flatMap(algorithm -> Stream.of(unknown, KNOWN)
                        .map(key -> "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key + "\"}"));
        Stream<String> others = Stream.of(
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"kid\":null}",
                "{\"alg\":\"ES256\",\"kid\":\"\"}",
                "{\"alg\":\"ES256\",\"kid\":5}",
                "{\"alg\":\"ES256\",\"kid\":[\"" + unknown + "\"]}",
                "{\"alg\":256,\"kid\":\"" + unknown + "\"}",
                "{\"kid\":\"" + unknown + "\"}",
                "{\"alg\":\"ES256\",\"kid\":\"" + unknown + "\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"alg\":\"HS256\",\"alg\":\"ES256\",\"kid\":\"" + unknown + "\"}",
                "{\"alg\":\"ES256\",\"kid\":\"" + unknown + "\"",
                "[{\"alg\":\"ES256\",\"kid\":\"" + unknown + "\"}]",
                "[".repeat(2000),
                "null",
                "not json",
                "\"ES256\"",
                " ");
        return Stream.concat(algorithms, others);
    }

    private static Stream<String> claims() {
        String good = "{\"alg\":\"ES256\",\"kid\":\"" + UUID.randomUUID() + "\"}";
        return Stream.of(
                        claims("somebody", "linli", 900),
                        claims("linli", "elsewhere", 900),
                        claims("linli", "linli", -60),
                        "{}",
                        "[]",
                        "not json",
                        "{\"iss\":\"linli\",\"aud\":\"linli\",\"sub\":\"x\"}",
                        "{\"iss\":\"linli\",\"aud\":\"linli\",\"sub\":\"x\",\"exp\":\"never\"}",
                        "{\"iss\":5,\"aud\":{},\"sub\":[],\"exp\":99999999999}")
                .map(payload -> token(good, payload));
    }

    private static String claims(String issuer, String audience, int seconds) {
        return "{\"iss\":\"" + issuer + "\",\"aud\":\"" + audience + "\",\"sub\":\"x\",\"exp\":"
                + NOW.plus(Duration.ofSeconds(seconds)).getEpochSecond() + "}";
    }

    private static String token(String header, String payload) {
        return base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(payload.getBytes(StandardCharsets.UTF_8))
                + "." + base64(new byte[64]);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
