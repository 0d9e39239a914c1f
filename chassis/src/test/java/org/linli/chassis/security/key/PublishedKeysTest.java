package org.linli.chassis.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.linli.chassis.problem.CodedException;

class PublishedKeysTest {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Time time = new Time();
    private String jwks = keySet("first");
    private int readings;
    private final PublishedKeys keys = new PublishedKeys(this::read, new Config(), time, time::pass);

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
    void a_key_that_is_newer_than_the_last_reading_is_never_taken_for_an_unknown_one() {
        keys.refresh();
        jwks = keySet("first", "second");

        assertThat(keys.byId("second")).isPresent();
    }

    @Test
    void strangers_one_after_the_other_cause_one_reading_per_pause() {
        keys.refresh();
        Instant start = time.instant();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.byId("of-nobody-" + i)).isEmpty();
        }

        long pauses = Duration.between(start, time.instant()).toMillis() / PAUSE.toMillis();
        assertThat(readings - 1L).isLessThanOrEqualTo(pauses);
    }

    @Test
    void a_crowd_of_strangers_waits_for_one_reading_and_no_more_of_them_than_there_are_places() throws Exception {
        CompletableFuture<Void> pauseOver = new CompletableFuture<>();
        PublishedKeys slow = new PublishedKeys(this::read, new Config(), time, pause -> pauseOver.join());
        slow.refresh();
        ConcurrentLinkedQueue<Optional<PublicKey>> found = new ConcurrentLinkedQueue<>();
        List<Thread> crowd = IntStream.range(0, 16)
                .mapToObj(i -> new Thread(() -> found.add(slow.byId("of-nobody-" + i))))
                .toList();
        crowd.forEach(Thread::start);
        Awaitility.await().until(() -> crowd.stream().allMatch(PublishedKeysTest::waits));

        assertThatExceptionOfType(CodedException.class).isThrownBy(() -> slow.byId("one-too-many"));
        pauseOver.complete(null);
        for (Thread stranger : crowd) {
            stranger.join();
        }

        assertThat(found).hasSize(16).allMatch(Optional::isEmpty);
        assertThat(readings).isEqualTo(2);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.BLOCKED || thread.getState() == Thread.State.WAITING;
    }

    @Test
    void whether_an_unknown_key_is_good_cannot_be_told_while_the_keys_cannot_be_read() {
        keys.refresh();
        jwks = null;
        time.pass(Duration.ofSeconds(3));

        unavailable("second");
        unavailable("third");
        assertThat(keys.byId("first")).isPresent();
        assertThat(readings)
                .as("nobody makes another reading fail right after one")
                .isEqualTo(2);
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

        @Override
        public Duration unknownKeyPause() {
            return PAUSE;
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
