package org.linli.chassis.outbox.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.Settings;
import org.linli.chassis.event.TimePartitions;
import org.linli.chassis.id.Ids;
import org.linli.chassis.outbox.NewEvent;
import org.linli.chassis.outbox.OutboxConfig;
import org.linli.chassis.scratch.ScratchSchema;

class OutboxPartitionsTest {

    private static final Instant TODAY = Instant.parse("2026-03-18T05:00:00Z");
    private static final Instant LATER = TODAY.plus(Duration.ofDays(9));

    private final ScratchSchema schema =
            ScratchSchema.with("V0001__create_outbox.sql", "V0020__partition_by_owner.sql");
    private final OutboxConfig config = Settings.of(OutboxConfig.class, Map.of());
    private final TimePartitions partitions =
            new TimePartitions(schema.source(), "outbox_event", config.partitionsAhead(), config.retention());

    @BeforeEach
    void make() throws Exception {
        partitions.maintain(TODAY);
    }

    @Test
    void yesterday_to_three_days_ahead_have_partitions_and_making_them_again_changes_nothing() throws Exception {
        partitions.maintain(TODAY);

        assertThat(count("outbox_event_2026%")).isEqualTo(5);
    }

    @Test
    void an_event_goes_to_its_days_partition() throws Exception {
        insert(TODAY);

        assertThat(schema.number("select count(*) from outbox_event_20260318")).isOne();
    }

    @Test
    void an_old_day_is_dropped_when_everything_in_it_is_published() throws Exception {
        insert(TODAY);
        publishAll();

        assertThat(partitions.maintain(LATER)).contains("outbox_event_20260317", "outbox_event_20260318");
    }

    @Test
    void a_day_within_the_retention_is_kept() throws Exception {
        insert(TODAY);
        publishAll();

        assertThat(partitions.maintain(TODAY.plus(Duration.ofDays(7)))).doesNotContain("outbox_event_20260318");
    }

    @Test
    void an_old_day_with_an_unpublished_event_is_kept() throws Exception {
        insert(TODAY);

        assertThat(partitions.maintain(LATER)).doesNotContain("outbox_event_20260318");
    }

    @Test
    void an_old_day_with_a_parked_event_is_kept() throws Exception {
        UUID parked = insert(TODAY);
        publishAll();
        schema.execute("insert into outbox_parked (event_id, seq, subject, cause) values ('" + parked + "', 1, '"
                + Ids.next() + "', 'too large')");

        assertThat(partitions.maintain(LATER)).doesNotContain("outbox_event_20260318");
    }

    @Test
    void a_day_in_which_somebody_still_writes_is_left_for_the_next_run() throws Exception {
        try (Connection writer = schema.connect()) {
            writer.setAutoCommit(false);
            event(TODAY).insert(writer);

            assertThat(partitions.maintain(LATER)).doesNotContain("outbox_event_20260318");
            writer.rollback();
        }
        publishAll();
        assertThat(partitions.maintain(LATER)).contains("outbox_event_20260318");
    }

    @Test
    void a_day_without_a_partition_is_taken_by_the_default_and_stays_there() throws Exception {
        insert(LATER);

        partitions.maintain(LATER);

        assertThat(schema.number("select count(*) from outbox_event_default")).isOne();
        assertThat(count("outbox_event_20260327")).isZero();
        assertThat(count("outbox_event_20260328")).isOne();
    }

    private UUID insert(Instant moment) throws Exception {
        NewEvent event = event(moment);
        try (Connection connection = schema.connect()) {
            event.insert(connection);
        }
        return event.id();
    }

    private static NewEvent event(Instant moment) {
        UUID id = new UUID(
                TimePartitions.least(moment).getMostSignificantBits() | 0x7000,
                Ids.next().getLeastSignificantBits());
        return new NewEvent(
                id,
                "linli.chassis.counted.v1",
                Ids.next(),
                1,
                null,
                moment,
                null,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private void publishAll() {
        schema.execute("update outbox_cursor set done = pg_current_snapshot()");
    }

    private long count(String pattern) {
        return schema.number("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where c.relkind = 'r' and n.nspname = current_schema() and c.relname like '" + pattern + "'");
    }
}
