package org.linli.chassis.outbox.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.scratch.ScratchSchema;

class OutboxGaugesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T05:00:00Z");
    private static final String EVENT =
            "insert into outbox_event (id, type, subject, aggregate_version, occurred_at, data) "
                    + "select gen_random_uuid(), 'linli.test.told.v1', gen_random_uuid(), 1, timestamptz '2026-03-18 04:59:00Z', '{}' "
                    + "from generate_series(1, %d)";

    private final ScratchSchema schema = ScratchSchema.with("V0001__create_outbox.sql");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OutboxGauges gauges = new OutboxGauges(schema.source(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void register() {
        gauges.register(meters);
    }

    @Test
    void only_what_is_not_published_is_pending_and_the_oldest_of_it_tells_the_lag() throws Exception {
        schema.execute(EVENT.formatted(7));
        published();
        gauges.sample();
        assertThat(value("linli.outbox.pending")).isZero();
        assertThat(value("linli.outbox.lag")).isZero();

        schema.execute(EVENT.formatted(3));
        gauges.sample();

        assertThat(value("linli.outbox.pending")).isEqualTo(3);
        assertThat(value("linli.outbox.lag")).isEqualTo(60);
    }

    @Test
    void of_a_batch_under_way_what_was_sent_is_not_pending_any_more() throws Exception {
        schema.execute(EVENT.formatted(5));
        schema.execute("update outbox_cursor set target = pg_current_snapshot(), "
                + "position = (select min(seq) + 1 from outbox_event)");

        gauges.sample();

        assertThat(value("linli.outbox.pending")).isEqualTo(3);
    }

    @Test
    void what_a_transaction_that_stayed_open_commits_late_is_pending() throws Exception {
        try (Connection late = schema.ownerSource().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(EVENT.formatted(1));
            published();
            late.commit();
        }

        gauges.sample();

        assertThat(value("linli.outbox.pending")).isEqualTo(1);
    }

    @Test
    void however_many_were_published_only_the_others_are_looked_at() throws Exception {
        schema.execute(EVENT.formatted(20_000));
        schema.execute("update outbox_event set xid = (1 + seq % 500)::text::xid8");
        published();
        schema.execute("analyze outbox_event");

        List<String> plan = new ArrayList<>();
        try (Connection connection = schema.connect();
                PreparedStatement query = OutboxGauges.unpublished(connection, "explain ");
                ResultSet line = query.executeQuery()) {
            while (line.next()) {
                plan.add(line.getString(1));
            }
        }

        assertThat(plan).noneMatch(step -> step.contains("Seq Scan on outbox_event"));
        assertThat(plan).anyMatch(step -> step.contains("outbox_event_default_xid_idx"));
    }

    private void published() {
        schema.execute("update outbox_cursor set done = pg_current_snapshot(), target = null, position = 0");
    }

    private double value(String gauge) {
        return meters.get(gauge).gauge().value();
    }
}
