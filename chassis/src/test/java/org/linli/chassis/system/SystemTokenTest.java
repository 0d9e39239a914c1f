package org.linli.chassis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-18T01:30:00Z");

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answering = new CountDownLatch(1);
    private volatile Instant now = NOW;
    private volatile boolean away;
    private final SystemToken token = new SystemToken(this::answer, new Config(), new Time());

    @Test
    void one_token_serves_until_a_minute_before_its_end() {
        answering.countDown();
        assertThat(token.bearer()).isEqualTo("Bearer token 1");
        now = NOW.plusSeconds(839);
        assertThat(token.bearer()).isEqualTo("Bearer token 1");

        now = NOW.plusSeconds(840);

        assertThat(token.bearer()).isEqualTo("Bearer token 2");
    }

    @Test
    void those_who_wait_for_the_same_answer_share_it_also_when_there_is_none() {
        away = true;
        Thread[] senders = new Thread[8];
        AtomicInteger failures = new AtomicInteger();
        for (int i = 0; i < senders.length; i++) {
            senders[i] = new Thread(() -> assertThatIllegalStateException()
                    .isThrownBy(token::bearer)
                    .satisfies(away -> failures.incrementAndGet()));
            senders[i].start();
        }
        Awaitility.await().until(() -> waiting(senders) == senders.length);

        answering.countDown();

        Awaitility.await().until(() -> failures.get() == senders.length);
        assertThat(asked).hasValue(1);
    }

    @Test
    void after_a_failure_there_is_a_pause_before_the_next_asks() {
        away = true;
        answering.countDown();
        assertThatIllegalStateException().isThrownBy(token::bearer);
        assertThatIllegalStateException().isThrownBy(token::bearer);
        assertThat(asked).hasValue(1);

        away = false;
        now = NOW.plusSeconds(1);

        assertThat(CompletableFuture.supplyAsync(token::bearer).join()).isEqualTo("Bearer token 2");
    }

    @ParameterizedTest(name = "after {0}: token {1}")
    @CsvSource({"401, 2", "403, 2", "404, 1", "422, 1", "503, 1"})
    void another_token_is_asked_for_when_the_one_at_hand_may_be_why_it_was_refused(int status, int next) {
        answering.countDown();
        assertThat(token.bearer()).isEqualTo("Bearer token 1");

        token.refused(new WebApplicationException(status));

        assertThat(token.bearer()).isEqualTo("Bearer token " + next);
    }

    private static long waiting(Thread... threads) {
        return Arrays.stream(threads)
                .filter(thread ->
                        thread.getState() == Thread.State.BLOCKED || thread.getState() == Thread.State.WAITING)
                .count();
    }

    private SystemTokenApi.Token answer(SystemTokenApi.Client client) {
        int number = asked.incrementAndGet();
        try {
            answering.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (away) {
            throw new IllegalStateException("away");
        }
        return new SystemTokenApi.Token("token " + number, 900);
    }

    private static final class Config implements SystemClientConfig {

        @Override
        public String id() {
            return "test";
        }

        @Override
        public Optional<String> secret() {
            return Optional.of("secret");
        }
    }

    private final class Time extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
