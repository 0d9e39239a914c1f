package org.linli.grid.identity.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.identity.lockout.HashingTurns.Turn;

class HashingTurnsTest {

    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void everybody_goes_home() {
        people.shutdownNow();
    }

    @Test
    void no_more_hash_at_once_than_may() throws Exception {
        HashingTurns turns = turns("PT1M");
        Turn first = turns.take(guess(1, 1));

        CompletableFuture<Turn> second = CompletableFuture.supplyAsync(() -> turns.take(guess(1, 2)), people);
        Awaitility.await().until(() -> turns.waiting() == 1);
        assertThat(second).isNotDone();
        first.giveBack();

        second.get().giveBack();
        turns.take(guess(1, 3)).giveBack();
    }

    @Test
    void who_gets_no_turn_in_time_is_told_to_try_again() {
        HashingTurns turns = turns("PT0.05S");
        Turn first = turns.take(guess(1, 1));

        refused("LOGIN_BUSY", turns, guess(1, 2));

        first.giveBack();
        turns.take(guess(1, 2)).giveBack();
    }

    @Test
    void of_one_name_no_more_wait_than_may_be_looked_at() {
        HashingTurns turns = turns("PT1M");
        Turn first = turns.take(guess(1, 1));
        List<CompletableFuture<Void>> others = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> turns.take(guess(1, 1)), people)
                        .thenAccept(Turn::giveBack))
                .toList();
        Awaitility.await().until(() -> turns.waiting() == 4);

        refused("LOGIN_BUSY", turns, guess(2, 1));

        first.giveBack();
        others.forEach(CompletableFuture::join);
    }

    private static void refused(String code, HashingTurns turns, Guess guess) {
        assertThatExceptionOfType(CodedException.class)
                .isThrownBy(() -> turns.take(guess))
                .withMessage(code);
    }

    private static Guess guess(int address, int name) {
        return Guess.ofStranger(new byte[] {(byte) name}, new byte[] {(byte) address});
    }

    private static HashingTurns turns(String patience) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(HashingConfig.class)
                .withMapping(LockoutConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("linli.hashing.at-once", "1", "linli.hashing.patience", patience), "test", 100))
                .build();
        return new HashingTurns(
                config.getConfigMapping(HashingConfig.class), config.getConfigMapping(LockoutConfig.class));
    }
}
