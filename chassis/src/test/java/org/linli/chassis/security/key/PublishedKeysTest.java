package org.linli.chassis.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.linli.chassis.problem.CodedException;

class PublishedKeysTest {

    private final Time time = new Time();
    private String jwks = keySet("first");
    private int readings;
    private final PublishedKeys keys = new PublishedKeys(this::read, new Config(), time);

    @Test
    void a_key_is_found_without_reading_again() {
        keys.refresh();

        assertThat(keys.byId("first")).isPresent();
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void an_unknown_key_is_read_at_once() {
        keys.refresh();
        jwks = keySet("first", "second");
        time.pass(Duration.ofSeconds(3));

        assertThat(keys.byId("second")).isPresent();
    }

    @Test
    void a_key_that_nobody_publishes_is_unknown() {
        keys.refresh();

        assertThat(keys.byId("of-nobody")).isEmpty();
    }

    @Test
    void a_crowd_of_unknown_keys_causes_one_reading() {
        keys.refresh();
        time.pass(Duration.ofSeconds(3));
        for (int i = 0; i < 100; i++) {
            assertThat(keys.byId("of-nobody-" + i)).isEmpty();
        }

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void whether_an_unknown_key_is_good_cannot_be_told_while_the_keys_cannot_be_read() {
        keys.refresh();
        jwks = null;
        time.pass(Duration.ofSeconds(3));

        unavailable("second");
        unavailable("third");
        assertThat(keys.byId("first")).isPresent();
    }

    @Test
    void before_the_first_reading_nothing_can_be_told() {
        jwks = null;
        keys.refresh();

        assertThat(keys.areKnown()).isFalse();
        unavailable("first");
    }

    @Test
    void known_keys_hold_while_they_cannot_be_read_again() {
        keys.refresh();
        jwks = null;
        time.pass(Duration.ofDays(1));
        keys.refresh();

        assertThat(keys.areKnown()).isTrue();
        assertThat(keys.byId("first")).isPresent();
    }

    @Test
    void a_withdrawn_key_is_dropped_with_the_next_reading() {
        keys.refresh();
        jwks = keySet("second");
        time.pass(Duration.ofSeconds(61));
        keys.refresh();

        assertThat(keys.byId("first")).isEmpty();
        assertThat(keys.byId("second")).isPresent();
    }

    @Test
    void an_answer_without_keys_replaces_none() {
        keys.refresh();
        jwks = "{\"keys\":[]}";
        time.pass(Duration.ofSeconds(61));
        keys.refresh();

        assertThat(keys.byId("first")).isPresent();
    }

    private void unavailable(String kid) {
        assertThatExceptionOfType(CodedException.class)
                .isThrownBy(() -> keys.byId(kid))
                .withMessage("UNAVAILABLE");
    }

    private String read() {
        readings++;
        if (jwks == null) {
            throw new IllegalStateException("grid-service is away");
        }
        return jwks;
    }

    private static String keySet(String... kids) {
        JsonWebKeySet set = new JsonWebKeySet();
        try {
            for (String kid : kids) {
                EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId(kid);
                set.addJsonWebKey(key);
            }
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
        return set.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static final class Config implements KeysConfig {
        @Override
        public Duration refreshEvery() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(2);
        }
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-03-18T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
