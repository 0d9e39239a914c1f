package org.linli.grievance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.OldDatabase;

/** How the database finds what a list asks for when there are many matters. */
class ListsOfMattersTest {

    private static final String FILED = """
            insert into grievance (id, version, event_version, number, status, channel, resident_id, title, body, area_code,
                area_path, item_code, item_name, catalogue_version, classified_by, classified_reason, filed_at, due_at,
                calendar_confirmed)
            select gen_random_uuid(), 0, 1, '%1$s-' || n, 'ACCEPTED', 'WECHAT_MINI_PROGRAM', gen_random_uuid(), '标题', '内容',
                '411003', '411003', '%1$s', '事项', 1, 'PERSON', '自选', now(), now(), true
            from generate_series(1, %2$d) n""";

    @Test
    void the_matters_of_a_rare_item_are_found_without_looking_at_the_others() {
        OldDatabase database = OldDatabase.with();
        database.upgrade();
        database.execute(FILED.formatted("FAC-LIGHT", 20_000));
        database.execute(FILED.formatted("FAC-LIFT", 3));
        database.execute("analyze grievance");

        List<String> plan = database.rows("""
                explain select id from grievance
                where (area_path = '411003' or area_path like '411003.%') and item_code = 'FAC-LIFT'
                order by id desc limit 21""");

        assertThat(plan).anyMatch(step -> step.contains("grievance_item")).noneMatch(step -> step.contains("Seq Scan"));
    }
}
