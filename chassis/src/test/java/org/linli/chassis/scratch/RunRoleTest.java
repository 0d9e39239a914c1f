package org.linli.chassis.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody can do who has got hold of a service's own database role. */
class RunRoleTest {

    private static final String NOT_ALLOWED = "(?s).*(permission denied|must be owner|not over|is not partitioned).*";

    private static ScratchSchema schema;

    @BeforeAll
    static void make() {
        schema = ScratchSchema.with(
                "V0001__create_outbox.sql",
                "V0002__create_inbox.sql",
                "V0004__create_audit.sql",
                "V0020__partition_by_owner.sql",
                "V0021__keep_audit_by_owner.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "audit_entry, purpose",
        "audit_entry_default, purpose",
        "audit_sealed_entry, entry_hash",
        "audit_seal, hash",
        "audit_sealer, last_hash"
    })
    void the_audit_tables_can_be_neither_changed_nor_emptied_nor_unguarded(String table, String column) {
        for (String change : new String[] {
            "update %s set " + column + " = null",
            "delete from %s",
            "truncate %s",
            "alter table %s disable trigger all",
            "alter table %s add column more text",
            "alter table %s owner to current_user",
            "create trigger mine before insert on %s for each row execute function audit_refuse_change()",
            "create rule mine as on insert to %s do instead nothing",
            "lock table %s in access exclusive mode",
            "drop table %s"
        }) {
            refused(change.formatted(table));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table audit_entry detach partition audit_entry_default",
                "insert into audit_entry_default select * from audit_entry",
                "insert into audit_sealer values (true, '1', 1, decode(repeat('00', 32), 'hex'))",
                "select 1 from audit_sealer for update",
                "drop trigger audit_entry_append_only on audit_entry",
                "create or replace function audit_refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "drop function audit_move_on(xid8, bigint, bytea)",
                "alter function audit_take_lease() reset all",
                "alter function audit_drop_partition(text, date) security invoker",
                "create function mine() returns int language sql as 'select 1'",
                "create table mine (id int)",
                "create temporary table audit_entry (id int)",
                "set session_replication_role = replica",
                "set role linli_owner",
                "select audit_drop_partition('audit_seal', '2020-01-01')",
                "select audit_create_partition('pg_class', '2020-01-01')",
                "select time_partition_drop('audit_entry', '2020-01-01')",
                "select time_partition_drop('outbox_event', current_date + 1)",
                "select time_partition_create('outbox_event; drop table audit_seal', '2020-01-01')",
                "truncate outbox_event",
                "drop table outbox_event_default",
                "delete from outbox_event_default"
            })
    void neither_can_what_guards_them(String change) {
        refused(change);
    }

    @Test
    void a_month_that_the_law_still_asks_for_is_not_dropped() throws SQLException {
        try (Connection service = schema.connect();
                Statement statement = service.createStatement()) {
            statement.execute("select audit_create_partition('audit_entry', current_date)");
            statement.execute("select audit_drop_partition('audit_entry', current_date)");
            statement.execute("select audit_drop_partition('audit_entry', (current_date - interval '3 years')::date)");
        }

        assertThat(schema.number("select count(*) from pg_inherits where inhparent = to_regclass('audit_entry') "
                        + "and inhrelid::regclass::text like to_char(current_date, '\"%y\"YYYY\"m\"MM')"))
                .isOne();
    }

    @Test
    void a_seal_that_does_not_follow_the_last_one_does_not_move_the_lease() throws SQLException {
        try (Connection service = schema.connect();
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select audit_move_on('9', 1, decode(repeat('11', 32), 'hex'))"))
                    .hasMessageContaining("does not follow");
        }
    }

    @Test
    void the_service_can_still_write_its_entries_and_make_its_partitions() {
        assertThatCode(() -> {
                    try (Connection service = schema.connect();
                            Statement statement = service.createStatement()) {
                        statement.execute("insert into audit_entry (id, occurred_at, actor_kind, action) "
                                + "values (gen_random_uuid(), now(), 'NOBODY', 'LOGIN_REFUSED')");
                        statement.execute("select time_partition_create('inbox_event', '2020-02-29')");
                        statement.execute("select time_partition_drop('inbox_event', '2020-02-29')");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void every_function_with_the_owners_rights_looks_in_its_own_schema_only() {
        assertThat(schema.number("select count(*) from pg_proc where pronamespace = current_schema()::regnamespace "
                        + "and prosecdef"))
                .isEqualTo(6);
        assertThat(schema.number("select count(*) from pg_proc where pronamespace = current_schema()::regnamespace "
                        + "and prosecdef and (proconfig is null or has_function_privilege('public', oid, 'execute') "
                        + "or proconfig[1] <> format('search_path=%s, pg_temp', current_schema()))"))
                .isZero();
    }

    private static void refused(String change) {
        try (Connection service = schema.connect();
                Statement statement = service.createStatement()) {
            service.setAutoCommit(false);
            assertThatThrownBy(() -> statement.execute(change)).as(change).hasMessageMatching(NOT_ALLOWED);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
