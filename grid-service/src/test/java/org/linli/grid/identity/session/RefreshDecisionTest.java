package org.linli.grid.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;

class RefreshDecisionTest {

    private static final Instant START = Instant.parse("2026-03-18T01:00:00Z");
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final LoginSession session = LoginSession.open(Ids.next(), Duration.ofDays(7), START);
    private final TokenSecret secret = TokenSecret.random();
    private final RefreshToken token = RefreshToken.of(secret, session, Duration.ofDays(30), START);
    private final RefreshToken successor =
            RefreshToken.of(secret.successor(session.chainKey()), session, Duration.ofDays(30), START);

    @Test
    void a_live_token_is_exchanged() {
        assertThat(on(null, START)).isEqualTo(RefreshDecision.EXCHANGE);
    }

    @Test
    void a_lost_answer_is_given_again_within_the_retry_time() {
        token.rotate(START);

        assertThat(on(successor, START.plusSeconds(30))).isEqualTo(RefreshDecision.REPEAT);
    }

    @Test
    void an_exchanged_token_ends_the_session_after_the_retry_time() {
        token.rotate(START);

        assertThat(on(successor, START.plusSeconds(31))).isEqualTo(RefreshDecision.END_SESSION);
    }

    @Test
    void an_exchanged_token_ends_the_session_once_its_successor_was_used() {
        token.rotate(START);
        successor.rotate(START.plusSeconds(1));

        assertThat(on(successor, START.plusSeconds(2))).isEqualTo(RefreshDecision.END_SESSION);
    }

    @Test
    void nothing_is_exchanged_in_a_session_that_is_over() {
        session.end(LoginSession.Ending.LOGOUT, START);

        assertThat(on(null, START)).isEqualTo(RefreshDecision.REFUSE);
    }

    @Test
    void a_token_never_outlives_its_session() {
        assertThat(on(null, START.plus(Duration.ofDays(7)))).isEqualTo(RefreshDecision.REFUSE);
        assertThat(token.isExpired(START.plus(Duration.ofDays(7)))).isTrue();
    }

    @Test
    void the_successor_of_a_token_is_always_the_same_and_nobody_else_can_tell_it() {
        LoginSession other = LoginSession.open(Ids.next(), Duration.ofDays(7), START);

        assertThat(secret.successor(session.chainKey())).isEqualTo(secret.successor(session.chainKey()));
        assertThat(secret.successor(session.chainKey())).isNotEqualTo(secret.successor(other.chainKey()));
    }

    private RefreshDecision on(RefreshToken next, Instant now) {
        return RefreshDecision.on(token, next, session, RETRY, now);
    }
}
