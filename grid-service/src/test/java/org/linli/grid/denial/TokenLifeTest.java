package org.linli.grid.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifeTest {

    private static final Instant NOW = Instant.parse("2026-03-18T01:30:00Z");

    private Instant keptUntil;

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT15M", "PT1H"})
    void denials_are_told_until_the_last_token_that_they_are_about_is_over_however_long_tokens_live(Duration tokens) {
        denying(tokens).session(UUID.randomUUID());
        assertThat(keptUntil).isEqualTo(NOW.plus(tokens).plusSeconds(300));

        denying(tokens).account(UUID.randomUUID());
        assertThat(keptUntil).isEqualTo(NOW.plus(tokens).plusSeconds(300));
    }

    private Denying denying(Duration tokens) {
        Denying denying = new Denying();
        denying.rows = new Rows();
        denying.config = new Config();
        denying.tokenLife = tokens;
        denying.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return denying;
    }

    private final class Rows extends DenialRows {

        @Override
        void deny(String kind, String subject, Instant before, Instant keepUntil) {
            keptUntil = keepUntil;
        }

        @Override
        void holdAccount(UUID id) {
            assertThat(id).isNotNull();
        }
    }

    private static final class Config implements DenialConfig {

        @Override
        public Duration margin() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration keepKeys() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration clockSkew() {
            return Duration.ofSeconds(5);
        }
    }
}
