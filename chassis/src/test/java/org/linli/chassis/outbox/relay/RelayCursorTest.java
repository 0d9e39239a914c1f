package org.linli.chassis.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.scratch.ScratchSchema;

class RelayCursorTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ScratchSchema schema = Writing.outbox();
    private Connection one;
    private Connection other;

    @BeforeEach
    void connect() throws SQLException {
        one = schema.connect();
        other = schema.connect();
    }

    @AfterEach
    void disconnect() throws SQLException {
        one.close();
        other.close();
    }

    @Test
    void a_lease_that_is_held_cannot_be_taken() throws SQLException {
        assertThat(RelayCursor.acquire(one, "one", LONG)).isPresent();

        Optional<RelayCursor> second = RelayCursor.acquire(other, "other", LONG);

        assertThat(second).isEmpty();
    }

    @Test
    void a_released_lease_is_free_at_once() throws SQLException {
        RelayCursor.acquire(one, "one", LONG).orElseThrow().release();

        assertThat(RelayCursor.acquire(other, "other", LONG)).isPresent();
    }

    @Test
    void an_owner_that_lost_its_connection_gets_its_own_lease_back() throws SQLException {
        assertThat(RelayCursor.acquire(one, "one", LONG)).isPresent();

        assertThat(RelayCursor.acquire(other, "one", LONG)).isPresent();
    }

    @Test
    void the_old_owner_can_neither_move_nor_renew_after_its_lease_was_taken() throws Exception {
        RelayCursor old = RelayCursor.acquire(one, "one", SHORT).orElseThrow();
        RelayCursor taken = awaitLease();

        assertThatThrownBy(() -> old.moveTo("5:5:")).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(old::renew).isInstanceOf(LeaseLostException.class);
        old.release();
        taken.moveTo("7:7:");
        assertThat(schema.number("select count(*) from outbox_cursor where done::text = '7:7:' and owner = 'other'"))
                .isOne();
    }

    @Test
    void an_owner_goes_on_after_a_pause_in_which_nobody_took_over() throws Exception {
        RelayCursor owner =
                RelayCursor.acquire(one, "one", Duration.ofMillis(1)).orElseThrow();
        await().until(() ->
                schema.number("select count(*) from outbox_cursor where lease_until < clock_timestamp()") == 1);

        owner.moveWithin("9:9:", 4);

        assertThat(owner.position()).isEqualTo(4);
    }

    @Test
    void the_next_owner_goes_on_inside_the_batch() throws Exception {
        RelayCursor first = RelayCursor.acquire(one, "one", LONG).orElseThrow();
        first.moveWithin("9:9:", 4);
        first.release();

        RelayCursor next = RelayCursor.acquire(other, "other", LONG).orElseThrow();

        assertThat(next.target()).isEqualTo("9:9:");
        assertThat(next.position()).isEqualTo(4);
        assertThat(next.done()).isEqualTo("1:1:");
    }

    @Test
    void a_cursor_from_another_database_is_refused_by_name() {
        schema.execute("update outbox_cursor set done = '99999999999:99999999999:'");

        assertThatThrownBy(() -> RelayCursor.acquire(one, "one", LONG)).hasMessageContaining("restored");
    }

    private RelayCursor awaitLease() {
        AtomicReference<RelayCursor> taken = new AtomicReference<>();
        await().until(() -> {
            RelayCursor.acquire(other, "other", LONG).ifPresent(taken::set);
            return taken.get() != null;
        });
        return taken.get();
    }
}
