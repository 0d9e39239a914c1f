package org.linli.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.chassis.test.OldDatabase;

/** What the first version kept is there after today's migrations. */
class UpgradeTest {

    private static final String EVENT = "00000000-0000-0000-0001-000000000001";
    private static final String ACCOUNT = "00000000-0000-0000-0001-000000000002";

    private final OldDatabase database = OldDatabase.with(
            "V0100__create_rules_and_templates.sql",
            "V0101__create_delivery.sql",
            "V0102__create_known_facts.sql",
            "V0103__ship_rules_of_a_matter.sql");

    @Test
    void messages_of_the_first_version_and_what_was_changed_in_its_rules_are_all_there() {
        database.execute("""
                update notification_rule set priority = 9 where code = (select min(code) from notification_rule);
                insert into decided_event values ('%1$s', 'linli.grievance.filed.v1', '%1$s', '411003', now(), now(), '[]');
                insert into delivery select '%1$s', '%1$s', '%2$s', min(code), 'a-rule', now(), now() from topic;
                insert into delivery_attempt (id, version, delivery_id, channel, number, state, priority, template_version,
                    due_at, expires_at, finished_at, reason)
                    values ('%1$s', 2, '%1$s', 'WECHAT_SUBSCRIBE', 1, 'UNKNOWN', 5, 1, now(), now(), now(), 'TIMEOUT');
                insert into inbox_item values ('%1$s', '%1$s', '%2$s', 'A', '诉求已受理', '您反映的路灯已受理', 'GRIEVANCE', '%1$s', now(), null);
                insert into known_area values ('%1$s', '411003', '建安区', true, 3);
                insert into contact_point values ('%2$s', 'WECHAT_SUBSCRIBE', '\\x01', 'GRID', now())""".formatted(EVENT, ACCOUNT));
        int rules = database.rows("select code from notification_rule").size();

        database.upgrade();

        assertThat(database.rows("select priority from notification_rule order by code limit 1"))
                .containsExactly("9");
        assertThat(database.rows("select code from notification_rule where active"))
                .hasSizeGreaterThan(rules);
        assertThat(database.rows("select d.recipient_account_id, a.state, a.reason, a.version from delivery d "
                        + "join delivery_attempt a on a.delivery_id = d.id"))
                .containsExactly(ACCOUNT + " UNKNOWN TIMEOUT 2");
        assertThat(database.rows("select account_id, title, text, read_at from inbox_item"))
                .containsExactly(ACCOUNT + " 诉求已受理 您反映的路灯已受理 null");
        assertThat(database.rows("select code, name from known_area")).containsExactly("411003 建安区");
        assertThat(database.rows("select channel, address from contact_point"))
                .containsExactly("WECHAT_SUBSCRIBE \\x01");
    }
}
