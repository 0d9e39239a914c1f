package org.linli.e2e.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Http;
import org.linli.e2e.client.Linli;
import org.linli.e2e.stack.Databases;
import org.linli.e2e.stack.LocalStack;

/** Compares what clients were promised with what every database and the simulator hold. */
final class Aftermath {

    static final List<String> DATABASES = List.of("grid", "grievance", "outreach", "notification");

    private static final String TOLD = "('linli.grievance.accepted.v1', 'linli.grievance.dispatched.v1')";
    private static final String PASSWORD = "linli-demo-1";
    private static final int READ_AGAIN_EACH = 25;

    private final LocalStack stack;
    private final Databases databases;
    private final Filing filing;
    private final Messages messages;
    private final List<Check> checks = new ArrayList<>();

    Aftermath(LocalStack stack, Filing filing, Messages messages) {
        this.stack = stack;
        this.databases = stack.databases();
        this.filing = filing;
        this.messages = messages;
    }

    /** Events told of in notification-service's words that have had no effect there yet, or attempts still open. */
    boolean quiet() {
        return DATABASES.stream().allMatch(database -> unpublished(database) == 0)
                && withoutEffect() == 0
                && databases.count(
                                "notification",
                                "select count(*) from delivery_attempt where state in ('PENDING', 'SENDING')")
                        == 0;
    }

    List<Check> check() {
        matters();
        events();
        effects();
        phones();
        audit();
        readAgain();
        return checks;
    }

    private void matters() {
        Set<String> promised = filing.filed().stream().map(Matter::id).collect(Collectors.toSet());
        Set<String> stored =
                new HashSet<>(databases.query("grievance", "select id from grievance", row -> row.getString(1)));
        checks.add(Check.equal(
                "acknowledged filings with an id of their own", filing.filed().size(), promised.size()));
        checks.add(Check.none("lost: acknowledged but not stored", minus(promised, stored)));
        checks.add(Check.none("doubled: stored but not acknowledged", minus(stored, promised)));
        checks.add(Check.equal(
                "idempotency keys with the answer of a filing",
                promised.size(),
                databases.count("grievance", "select count(*) from idempotency_key where status = 201")));
        checks.add(Check.none(
                "idempotency keys without an answer",
                databases.count("grievance", "select count(*) from idempotency_key where status is null")));
    }

    private void events() {
        checks.add(none(
                "matters whose events are not numbered 1, 2, 3 …",
                "grievance",
                "select count(*) from (select subject from outbox_event group by subject "
                        + "having min(aggregate_version) <> 1 or max(aggregate_version) <> count(*) "
                        + "or count(distinct aggregate_version) <> count(*)) gaps"));
        checks.add(none(
                "matters whose events, timeline and own count differ",
                "grievance",
                "select count(*) from grievance g where g.event_version <> (select count(*) from outbox_event e "
                        + "where e.subject = g.id) or g.event_version <> (select count(*) from timeline_entry t "
                        + "where t.grievance_id = g.id)"));
        checks.add(Check.equal("accepted events", filing.accepted(), eventsOf("accepted")));
        checks.add(Check.equal("dispatched events", filing.dispatched(), eventsOf("dispatched")));
        for (String database : DATABASES) {
            checks.add(Check.none(database + ": events not published", unpublished(database)));
            checks.add(none(database + ": parked on the way out", database, "select count(*) from outbox_parked"));
            checks.add(none(database + ": parked on the way in", database, "select count(*) from inbox_parked"));
        }
    }

    private void effects() {
        checks.add(Check.none("events without their effect in notification-service", withoutEffect()));
        checks.add(Check.equal("residents told of acceptance", filing.accepted(), items("GRIEVANCE_ACCEPTED")));
        checks.add(Check.equal("residents told of dispatch", filing.dispatched(), items("GRIEVANCE_DISPATCHED")));
        checks.add(Check.equal("workers told of dispatch", filing.dispatched(), items("WORK_ASSIGNED")));
        checks.add(none(
                "told twice",
                "notification",
                "select count(*) from (select 1 from inbox_item group by subject_id, account_id, topic "
                        + "having count(*) > 1) twice"));
        checks.add(none(
                "deliveries without exactly one inbox item",
                "notification",
                "select count(*) from delivery d where 1 <> (select count(*) from inbox_item i "
                        + "where i.delivery_id = d.id)"));
    }

    private void phones() {
        long sent = attempts("SENT");
        long unknown = attempts("UNKNOWN");
        checks.add(Check.none("messages that reached a phone twice", messages.doubled()));
        checks.add(new Check(
                "messages on phones, between sent and sent + unknown",
                sent + " to " + (sent + unknown),
                Long.toString(messages.count()),
                messages.count() >= sent && messages.count() <= sent + unknown));
        checks.add(Check.none("sending attempts left open", attempts("PENDING") + attempts("SENDING")));
    }

    private void audit() {
        String auditor =
                Linli.staff(new Http(stack.gateway()), "auditor", PASSWORD).token();
        for (String service : DATABASES) {
            Answer answer = new Http(stack.url(service))
                    .get("/internal/audit/verification", Map.of("Authorization", "Bearer " + auditor));
            boolean intact = answer.ok() && answer.body().path("intact").asBoolean();
            checks.add(new Check(
                    service + ": audit chain",
                    "intact",
                    intact
                            ? "intact over " + answer.text("entries") + " entries"
                            : answer.status() + " " + answer.body(),
                    intact));
        }
    }

    private void readAgain() {
        long wrong = 0;
        List<Matter> filed = filing.filed();
        for (int i = 0; i < filed.size(); i += READ_AGAIN_EACH) {
            Matter matter = filed.get(i);
            Answer answer = matter.resident().session().get("/api/v1/grievances/" + matter.id());
            wrong += answer.ok() && answer.text("number").equals(matter.number()) ? 0 : 1;
        }
        checks.add(Check.none("matters not read back through the gateway (every " + READ_AGAIN_EACH + "th)", wrong));
    }

    /** How many sending attempts over WeChat ended in a state. */
    long attempts(String state) {
        return databases.count(
                "notification",
                "select count(*) from delivery_attempt where channel = 'WECHAT_SUBSCRIBE' and state = '" + state + "'");
    }

    private long withoutEffect() {
        Set<String> told = new HashSet<>(databases.query(
                "grievance", "select id from outbox_event where type in " + TOLD, row -> row.getString(1)));
        return minus(
                told,
                new HashSet<>(
                        databases.query("notification", "select event_id from inbox_event", row -> row.getString(1))));
    }

    private long unpublished(String database) {
        return databases.count(
                database,
                "select count(*) from outbox_event e, outbox_cursor c where not pg_visible_in_snapshot(e.xid, c.done)");
    }

    private long eventsOf(String name) {
        return databases.count(
                "grievance", "select count(*) from outbox_event where type = 'linli.grievance." + name + ".v1'");
    }

    private long items(String topic) {
        return databases.count("notification", "select count(*) from inbox_item where topic = '" + topic + "'");
    }

    private Check none(String what, String database, String query) {
        return Check.none(what, databases.count(database, query));
    }

    private static long minus(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).count();
    }
}
