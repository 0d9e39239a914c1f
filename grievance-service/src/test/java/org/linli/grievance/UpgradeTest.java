package org.linli.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.chassis.test.OldDatabase;

/** What the first version kept is there after today's migrations. */
class UpgradeTest {

    private static final String ACCOUNT = "00000000-0000-0000-0001-000000000001";
    private static final String POST = "00000000-0000-0000-0001-000000000002";
    private static final String ENDED = "00000000-0000-0000-0001-000000000003";
    private static final String WAITING = "00000000-0000-0000-0002-000000000001";
    private static final String IN_HAND = "00000000-0000-0000-0002-000000000002";

    private final OldDatabase database = OldDatabase.with(
            "V0100__create_known_facts.sql",
            "V0101__create_catalogue.sql",
            "V0102__create_grievance.sql",
            "V0103__announce_calendar_2025_and_2026.sql",
            "V0104__ship_first_catalogue.sql");

    @Test
    void matters_of_the_first_version_are_there_with_their_words_their_handler_and_an_owner() {
        file(WAITING, "SQ-20260318-000001", "ACCEPTED", "null, null, null");
        file(IN_HAND, "SQ-20260318-000002", "IN_PROGRESS", "'%s', '%s', '第一网格网格员'".formatted(ACCOUNT, POST));
        database.execute("""
                insert into timeline_entry values ('%1$s', 1, 'FILE', 'SUBMITTED', '%2$s', 'RESIDENT', now(), null);
                insert into timeline_entry values ('%1$s', 2, 'ACCEPT', 'ACCEPTED', '%2$s', 'STAFF', now(), '受理');
                insert into routing_decision values ('%2$s', '%3$s', now(), 'FAC-LIGHT', 1, 'GRID_WORKER', '%4$s', false, false,
                    '按规则', '[]')""".formatted(WAITING, ACCOUNT, IN_HAND, POST));

        database.upgrade();

        assertThat(database.rows("select number, status, title, body, address, contact_phone, version, owner_level, "
                        + "handler_title, numbers_lifted from grievance order by number"))
                .containsExactly(
                        "SQ-20260318-000001 ACCEPTED 路灯不亮 电话13800000000 \\x01 \\x02 3 COMMUNITY null f",
                        "SQ-20260318-000002 IN_PROGRESS 路灯不亮 电话13800000000 \\x01 \\x02 3 HANDLER 第一网格网格员 f");
        assertThat(database.rows("select number, action, note from timeline_entry order by number"))
                .containsExactly("1 FILE null", "2 ACCEPT 受理");
        assertThat(database.rows("select target_role, chosen_post_id, reason from routing_decision"))
                .containsExactly("GRID_WORKER " + POST + " 按规则");
    }

    @Test
    void a_post_that_was_known_as_held_is_held_today_and_one_that_was_not_is_over() {
        database.execute("""
                insert into known_area values ('%1$s', '411003', '建安区', '411003', true, 7);
                insert into post_holder values ('%2$s', '%1$s', 'GRID_WORKER', '411003', '411003', true, 3);
                insert into post_holder values ('%3$s', '%1$s', 'GRID_WORKER', '411003', '411003', false, 4)""".formatted(ACCOUNT, POST, ENDED));

        database.upgrade();

        assertThat(database.rows("select code, name, event_version from known_area"))
                .containsExactly("411003 建安区 7");
        assertThat(database.rows("select post_id, valid_from, valid_to, event_version from post_holder "
                        + "where valid_to is null or valid_to > current_date"))
                .containsExactly(POST + " null null 3");
        assertThat(database.rows("select post_id, event_version from post_holder where valid_to <= current_date"))
                .containsExactly(ENDED + " 4");
    }

    private void file(String id, String number, String status, String handler) {
        database.execute("""
                insert into grievance (id, version, event_version, number, status, channel, resident_id, title, body,
                    area_code, area_path, address, contact_phone, item_code, item_name, catalogue_version, classified_by,
                    classified_reason, filed_at, due_at, calendar_confirmed, handler_account_id, handler_post_id,
                    handler_title)
                values ('%s', 3, 4, '%s', '%s', 'WECHAT_MINI_PROGRAM', '%s', '路灯不亮', '电话13800000000', '411003',
                    '411003', '\\x01', '\\x02', 'FAC-LIGHT', '路灯', 1, 'PERSON', '自选', now(), now(), true, %s)""".formatted(id, number, status, ACCOUNT, handler));
    }
}
