package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.OldDatabase;

/** What the first version kept is there after today's migrations; what it kept too loosely is mended without a loss. */
class UpgradeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String DAYS_HELD = """
            select staff_id, role, area_id, range_agg(daterange(valid_from, valid_to)) from post
            where valid_to is distinct from valid_from group by 1, 2, 3 order by 1, 2, 3""";
    private static final UUID AREA = new UUID(1, 1);
    private static final UUID STAFF = new UUID(1, 2);
    private static final UUID ACCOUNT = new UUID(1, 3);

    private OldDatabase database;
    private long posts;

    @BeforeEach
    void thereIsAnOldDatabase() {
        database = OldDatabase.with(
                "V0100__create_area.sql",
                "V0101__create_account.sql",
                "V0102__create_session.sql",
                "V0103__create_signing_key.sql",
                "V0104__create_staff.sql",
                "V0105__create_estate.sql",
                "V0106__create_household.sql",
                "V0107__create_demo_load.sql");
        database.execute("""
                insert into area values ('%s', '411003', '建安区', 'DISTRICT', null, null, '411003', '2026-01-01', null, 0, 1);
                insert into account values ('%s', 'STAFF', 'ACTIVE', null, null, now(), 0, 1);
                insert into staff_member values ('%s', 'STAFF', '%s', '\\x01', now())""".formatted(AREA, ACCOUNT, STAFF, ACCOUNT));
    }

    @Test
    void people_places_and_sessions_of_the_first_version_are_all_there() {
        database.execute("""
                insert into account values ('00000000-0000-0000-0002-000000000001', 'RESIDENT', 'ACTIVE', '\\x0a', '\\x0b', now(), 3, 2);
                insert into password_login values ('%1$s', 'clerk', '$argon2id$x', now());
                insert into failed_login values ('\\xaa', 12, now(), now());
                insert into login_session values ('00000000-0000-0000-0003-000000000001', '%1$s', '\\x0c', now(), now(), now(), 'LOGOUT');
                insert into refresh_token values (decode(repeat('0d', 32), 'hex'), '00000000-0000-0000-0003-000000000001', now(), now(), null);
                insert into signing_key values ('kid', '{}', '\\x0e', now(), now(), null, null);
                insert into estate values ('00000000-0000-0000-0004-000000000001', '镜湖花园', '411003', '411003');
                insert into building values ('00000000-0000-0000-0004-000000000002', '00000000-0000-0000-0004-000000000001', '3号楼', '411003', '411003');
                insert into dwelling values ('00000000-0000-0000-0004-000000000003', '00000000-0000-0000-0004-000000000002', 2, 5, '502', '3号楼2单元502');
                insert into household values ('00000000-0000-0000-0004-000000000004', '00000000-0000-0000-0004-000000000003',
                    '00000000-0000-0000-0004-000000000002', '411003', '411003', 1, '{ELDERLY_ALONE,VETERAN}', 4, 5);
                insert into person values ('00000000-0000-0000-0004-000000000005', '\\x0f', '{}', null, null, null, null, 1, 1949);
                insert into membership values ('00000000-0000-0000-0004-000000000006', '00000000-0000-0000-0004-000000000004',
                    '00000000-0000-0000-0004-000000000005', 'LIVING', '户主', true, '2026-01-01', null);
                insert into idempotency_key (account, key, fingerprint, status, body, created_at)
                    values ('%1$s', 'a-key-of-old', '\\x10', 201, '\\x7b7d', now());
                insert into audit_entry (id, occurred_at, actor, actor_kind, action)
                    values (gen_random_uuid(), now(), '%1$s', 'STAFF', 'LOGGED_IN')""".formatted(ACCOUNT));
        held("GRID_WORKER", 0, null);

        database.upgrade();

        assertThat(database.rows("select code, name, level, path from area"))
                .containsExactly("411003 建安区 DISTRICT 411003");
        assertThat(database.rows("select kind, status, openid_enc, version from account order by kind"))
                .containsExactly("RESIDENT ACTIVE \\x0a 3", "STAFF ACTIVE null 0");
        assertThat(database.rows("select username, hash, one_time_until from password_login"))
                .containsExactly("clerk $argon2id$x null");
        assertThat(database.rows("select kind, hash, level from login_tally")).containsExactly("NAME \\xaa 9");
        assertThat(database.rows("select s.ended_because, count(r.hash) from login_session s "
                        + "join refresh_token r on r.session_id = s.id group by 1"))
                .containsExactly("LOGOUT 1");
        assertThat(database.rows("select kid, private_enc from signing_key")).containsExactly("kid \\x0e");
        assertThat(database.rows("select floor, door, address, address_enc from dwelling"))
                .as("clear until the service seals it")
                .containsExactly("5 502 3号楼2单元502 null");
        assertThat(
                        database.rows(
                                "select h.care_flags, h.care_flags_enc, h.version, h.event_version, m.head, p.birth_year "
                                        + "from household h join membership m on m.household_id = h.id join person p on p.id = m.person_id"))
                .containsExactly("{ELDERLY_ALONE,VETERAN} null 4 5 t 1949");
        assertThat(database.rows("select role, area_path, title, valid_from, valid_to, successor_post_id from post"))
                .containsExactly("GRID_WORKER 411003 网格员 2026-03-01 null null");
        assertThat(database.rows("select key, status, body, body_enc from idempotency_key"))
                .containsExactly("a-key-of-old 201 \\x7b7d null");
        assertThat(database.rows("select action, address, purpose_code from audit_entry"))
                .containsExactly("LOGGED_IN null null");
    }

    @Test
    void a_post_that_was_held_twice_on_a_day_is_held_once_on_the_same_days() {
        held("WITHIN", 0, null);
        held("WITHIN", 10, 20);
        held("MEET", 0, 20);
        held("MEET", 10, 30);
        held("MEET", 25, null);
        held("TWINS", 5, 9);
        held("TWINS", 5, 9);
        held("SAME_START", 0, 5);
        held("SAME_START", 0, null);
        held("BESIDE", 0, 10);
        held("BESIDE", 10, 20);
        held("WITHDRAWN", 5, 5);
        held("WITHDRAWN", 0, null);

        List<String> before = database.rows(DAYS_HELD);
        database.upgrade();

        assertThat(database.rows(DAYS_HELD)).isEqualTo(before);
        assertThat(database.rows("select valid_from, valid_to from post where role = 'MEET' order by valid_from"))
                .containsExactly("2026-03-01 2026-03-11", "2026-03-11 2026-03-26", "2026-03-26 null");
        assertThat(database.rows("select version from post where role = 'BESIDE'"))
                .containsOnly("0");
        assertThatThrownBy(() -> held("MEET", 15, 16)).hasMessageContaining("post_held_once_a_day");
    }

    @Test
    void whatever_overlapped_in_whatever_way_is_mended_without_a_day_more_or_less() {
        long seed = Long.getLong("linli.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<String> all = new ArrayList<>();
        for (int holder = 0; holder < 60; holder++) {
            boolean openEnded = false;
            for (int post = 0; post <= random.nextInt(6); post++) {
                int from = random.nextInt(40);
                boolean open = !openEnded && random.nextInt(5) == 0;
                openEnded |= open;
                all.add(post("ROLE_" + holder, from, open ? null : from + random.nextInt(20)));
            }
        }
        database.execute(String.join(";", all));

        List<String> before = database.rows(DAYS_HELD);
        database.upgrade();

        assertThat(database.rows(DAYS_HELD)).as("-Dlinli.seed=" + seed).isEqualTo(before);
        assertThat(database.rows("select count(*) from post")).containsExactly(Integer.toString(all.size()));
    }

    private void held(String role, int from, Integer to) {
        database.execute(post(role, from, to));
    }

    private String post(String role, int from, Integer to) {
        String end = to == null ? "null" : "'" + DAY.plusDays(to) + "'";
        return "insert into post values ('%s', '%s', '%s', '%s', '%s', '411003', '411003', '网格员', '%s', %s, 0, 1)"
                .formatted(new UUID(9, ++posts), STAFF, ACCOUNT, role, AREA, DAY.plusDays(from), end);
    }
}
