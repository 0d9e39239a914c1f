package org.linli.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.chassis.test.OldDatabase;

/** What the first version kept is there after today's migrations. */
class UpgradeTest {

    private static final String CAMPAIGN = "00000000-0000-0000-0001-000000000001";
    private static final String PREPARING = "00000000-0000-0000-0001-000000000002";
    private static final String ALONE = "00000000-0000-0000-0002-000000000001";
    private static final String OTHERS = "00000000-0000-0000-0002-000000000002";
    private static final String ACCOUNT = "00000000-0000-0000-0003-000000000001";
    private static final String APPROVER = "00000000-0000-0000-0003-000000000002";
    private static final String POST = "00000000-0000-0000-0003-000000000003";
    private static final String TASK = "00000000-0000-0000-0004-000000000001";

    private final OldDatabase database = OldDatabase.with(
            "V0100__create_known_facts.sql",
            "V0101__create_campaign.sql",
            "V0102__create_visit_task.sql",
            "V0103__create_visit.sql");

    @Test
    void campaigns_tasks_and_visits_of_the_first_version_are_all_there() {
        running(CAMPAIGN, "READY", "{}");
        database.execute("""
                insert into visit_task values ('%1$s', '%2$s', 1, '%3$s', '411003', '411003', '%3$s', 'OPEN', '2026-03-31',
                    false, '%4$s', '%5$s', 1, 1, 'NOT_HOME', '%1$s', now(), now());
                insert into coverage_cell values ('%2$s', 1, '411003', '411003', '%3$s', 1, 0, 0, 1, 0, 0);
                insert into visit values ('%1$s', 2, '%1$s', '%2$s', 1, '%3$s', '411003', 'NOT_HOME', now(), now(), '%4$s',
                    '\\x01', '%3$s', 'FAC-LIGHT', '\\x02');
                insert into raised_matter values ('%3$s', '%1$s', 'SQ-20260318-000001', 'SUBMITTED', 1)""".formatted(TASK, CAMPAIGN, ALONE, ACCOUNT, POST));

        database.upgrade();

        assertThat(database.rows("select title, status, round from campaign")).containsExactly("反诈宣传 RUNNING 1");
        assertThat(database.rows("select state, frozen_at = opened_at, households from campaign_round"))
                .containsExactly("READY t 2");
        assertThat(database.rows(
                        "select state, assignee_post_id, visits, last_outcome, previous_post_id from visit_task"))
                .containsExactly("OPEN " + POST + " 1 NOT_HOME null");
        assertThat(database.rows("select households, not_home from coverage_cell"))
                .containsExactly("1 1");
        assertThat(database.rows("select outcome, note, need_item, need_text from visit"))
                .containsExactly("NOT_HOME \\x01 FAC-LIGHT \\x02");
        assertThat(database.rows("select number, status from raised_matter"))
                .containsExactly("SQ-20260318-000001 SUBMITTED");
    }

    @Test
    void a_round_under_way_goes_on_for_the_households_that_were_known_and_why_is_forgotten() {
        database.execute("""
                insert into household values ('%s', '411003', '411003', '411003', '%1$s', 1, '{ELDERLY_ALONE}', 1);
                insert into household values ('%s', '411003', '411003', '411003', '%1$s', 2, '{VETERAN}', 5)""".formatted(ALONE, OTHERS));
        running(PREPARING, "PREPARING", "{ELDERLY_ALONE,DISABLED}");

        database.upgrade();

        assertThat(database.rows("select campaign_id, round, household_id from round_audience"))
                .containsExactly(PREPARING + " 1 " + ALONE);
        assertThat(database.rows("select state, frozen_at is not null from campaign_round"))
                .containsExactly("PREPARING t");
        assertThat(database.rows("select id, size, event_version from household order by id"))
                .containsExactly(ALONE + " 1 1", OTHERS + " 2 5");
        assertThat(database.rows("select column_name from information_schema.columns where table_name = 'household' "
                        + "and table_schema = current_schema() and column_name like '%flags%'"))
                .isEmpty();
    }

    @Test
    void a_post_that_was_known_as_held_is_held_today_and_one_that_was_not_is_over() {
        database.execute("""
                insert into post_holder values ('%s', '%s', 'GRID_WORKER', '411003', '411003', true, 3);
                insert into post_holder values ('%s', '%2$s', 'GRID_WORKER', '411003', '411003', false, 4)""".formatted(POST, ACCOUNT, TASK));

        database.upgrade();

        assertThat(database.rows("select post_id, event_version from post_holder "
                        + "where valid_to is null or valid_to > current_date"))
                .containsExactly(POST + " 3");
        assertThat(database.rows("select post_id, event_version from post_holder where valid_to <= current_date"))
                .containsExactly(TASK + " 4");
    }

    private void running(String id, String roundState, String careFlags) {
        database.execute("""
                insert into campaign values ('%1$s', 2, 3, 'ANTI_FRAUD', '反诈宣传', '讲清常见骗术', 'RUNNING', '411003',
                    '2026-03-01', '2026-03-31', '%2$s', '%3$s', now(), '%4$s', now(), now(), null, 1);
                insert into campaign_area values ('%1$s', '411003', '411003');
                insert into campaign_round values ('%1$s', 1, '%5$s', '2026-03-31', '%3$s', now(), now(), 2, 1, 0)""".formatted(id, careFlags, ACCOUNT, APPROVER, roundState));
    }
}
