package org.linli.chassis.audit.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.audit.UnmaskedReads;
import org.linli.chassis.audit.chain.Turns;
import org.linli.chassis.event.Settings;
import org.linli.chassis.id.Ids;
import org.linli.chassis.paging.Page;
import org.linli.chassis.scratch.ScratchSchema;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Grant;
import org.linli.chassis.security.Role;

class ReadsTest {

    private static final Instant NOW = Instant.parse("2026-03-18T02:10:00Z");
    private static final String STREET = "411003.411003002";

    private final ScratchSchema schema = ScratchSchema.with(
            "V0004__create_audit.sql",
            "V0021__keep_audit_by_owner.sql",
            "V0022__sign_seals.sql",
            "V0023__say_more_in_audit.sql");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Caller worker =
            staff(STREET + ".411003002011.411003002011003", STREET + ".411003002011.411003002011004");

    @Test
    void one_entry_tells_how_many_rows_a_list_showed_and_where_all_of_them_lie() {
        readsAt(NOW).list(worker, "HOUSEHOLD", null, page(20));

        assertThat(entries("action = 'LISTED' and target_type = 'HOUSEHOLD' and target_id is null and detail = "
                        + "'{\"rows\": \"20\"}' and area_path = '" + STREET + ".411003002011' and actor = '"
                        + worker.accountId() + "'"))
                .isOne();
        assertThat(entries("true")).isOne();
        assertThat(metrics.counter("linli.audit.rows.read", "kind", "STAFF", "of", "HOUSEHOLD")
                        .count())
                .isEqualTo(20);
    }

    @Test
    void what_was_asked_for_is_the_scope_of_what_was_shown() {
        readsAt(NOW).list(worker, "HOUSEHOLD", new AreaPath(STREET), page(1));

        assertThat(entries("area_path = '" + STREET + "'")).isOne();
    }

    @Test
    void one_thing_shown_is_one_entry_with_what_of_it_was_shown() {
        UUID household = Ids.next();

        readsAt(NOW).one(worker, "HOUSEHOLD", household, new AreaPath(STREET), "members", 4);

        assertThat(entries("action = 'READ' and target_id = '" + household
                        + "' and detail = '{\"part\": \"members\", \"rows\": \"4\"}'"))
                .isOne();
    }

    @Test
    void who_sees_what_is_their_own_and_who_sees_nothing_leaves_no_entry() {
        Caller resident = new Caller(Ids.next(), CallerKind.RESIDENT, List.of(), null, Ids.next());

        readsAt(NOW).one(resident, "GRIEVANCE", Ids.next(), new AreaPath(STREET), "matter", 1);
        readsAt(NOW).list(resident, "GRIEVANCE", null, page(3));
        readsAt(NOW).list(worker, "GRIEVANCE", null, page(0));

        assertThat(entries("true")).isZero();
    }

    @Test
    void an_account_that_saw_too_many_rows_within_an_hour_is_told_to_auditors_once_and_counted_without_its_name() {
        Caller other = staff(STREET);
        WatchingReads watching = watchingAt(NOW);
        readsAt(NOW.minus(Duration.ofMinutes(70))).list(other, "HOUSEHOLD", null, page(100));
        readsAt(NOW.minus(Duration.ofMinutes(50))).list(worker, "HOUSEHOLD", null, page(60));
        readsAt(NOW.minus(Duration.ofMinutes(5))).list(other, "HOUSEHOLD", null, page(100));
        watching.watch();
        assertThat(alarms()).isZero();

        readsAt(NOW).one(worker, "HOUSEHOLD", Ids.next(), new AreaPath(STREET), "members", 41);
        watching.watch();
        watching.watch();

        assertThat(entries(
                        "action = 'READ_ALARM' and actor_kind = 'SYSTEM' and target_type = 'ACCOUNT' and target_id = '"
                                + worker.accountId() + "' and detail = '{\"rows\": \"101\", \"unmasked\": \"0\"}'"))
                .isOne();
        assertThat(alarms()).isOne();
    }

    @Test
    void clear_text_has_a_volume_of_its_own() {
        UnmaskedReads lookups = new UnmaskedReads(trailAt(NOW));
        WatchingReads watching = watchingAt(NOW);
        for (int i = 0; i < 4; i++) {
            lookups.record(worker, "CALL_BACK", "GRIEVANCE", Ids.next(), List.of("contactPhone"));
        }

        watching.watch();

        assertThat(entries("action = 'READ_ALARM' and detail ->> 'unmasked' = '4'"))
                .isOne();
        assertThat(alarms()).isOne();
    }

    private double alarms() {
        return metrics.counter("linli.audit.read.alarms", "kind", "STAFF").count();
    }

    private long entries(String condition) {
        return schema.number("select count(*) from audit_entry where " + condition);
    }

    private Reads readsAt(Instant moment) {
        return new Reads(trailAt(moment), metrics);
    }

    private WatchingReads watchingAt(Instant moment) {
        ReadAlarmConfig config = Settings.of(
                ReadAlarmConfig.class,
                Map.of("linli.audit.reads.rows-per-hour", "100", "linli.audit.reads.unmasked-per-hour", "3"));
        RaisingReadAlarm raising = new RaisingReadAlarm(trailAt(moment), new Turns(schema.source()));
        return new WatchingReads(schema.source(), at(moment), config, raising, metrics);
    }

    private AuditTrail trailAt(Instant moment) {
        return new AuditTrail(schema.source(), at(moment), Optional::empty);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private static Caller staff(String... areas) {
        List<Grant> grants = Arrays.stream(areas)
                .map(area -> new Grant(Role.GRID_WORKER, new AreaPath(area), null, null))
                .toList();
        return new Caller(Ids.next(), CallerKind.STAFF, grants, Ids.next(), Ids.next());
    }

    private static Page<String> page(int rows) {
        return new Page<>(Collections.nCopies(rows, "row"), null, null);
    }
}
