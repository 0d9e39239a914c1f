package org.linli.grievance.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.district.AreaChanged;
import org.linli.chassis.district.KeepingAreas;
import org.linli.chassis.district.KeepingPosts;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.district.PostChanged;
import org.linli.chassis.event.EventJson;
import org.linli.chassis.event.EventName;
import org.linli.chassis.id.Ids;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.chassis.test.EventContract;
import org.linli.grievance.Client;
import org.linli.grievance.District;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.routing.PostHolder;
import org.linli.grievance.routing.PostHolders;

@QuarkusTest
class IncomingEventsTest {

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @Inject
    FilingFoundNeeds filing;

    @Inject
    KeepingAreas keepingAreas;

    @Inject
    KnownAreas areas;

    @Inject
    Grievances grievances;

    @Inject
    KeepingPosts keepingPosts;

    @Inject
    PostHolders posts;

    @Inject
    EntityManager database;

    @Inject
    District district;

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void every_example_of_the_producers_is_digested() throws IOException {
        assertThat(handlers).isNotEmpty();
        for (EventHandler<?> handler : handlers) {
            for (String type : handler.eventTypes()) {
                JsonNode example = EventContract.of(EventName.of(type).service() + "-service")
                        .example(type);
                if (type.equals("linli.outreach.need-found.v1")) {
                    settleAreaOf(example);
                }
                digest(handler, type, example);
            }
        }
    }

    @Test
    void a_need_becomes_one_matter_however_often_it_is_told() {
        NeedFound need = new NeedFound(Ids.next(), Ids.next(), "FAC-LIGHT", District.GRID, District.WORKER);

        tell(filing, "linli.outreach.need-found.v1", 1, need);
        tell(filing, "linli.outreach.need-found.v1", 1, need);

        assertThat(QuarkusTransaction.requiringNew().call(() -> grievances.count("origin.needId", need.needId())))
                .isEqualTo(1);
        Client.get(District.worker(), "?itemCode=FAC-LIGHT")
                .body("items[0].channel", equalTo("PATROL"))
                .body("items[0].originVisitId", equalTo(need.visitId().toString()));
    }

    @Test
    void filing_by_a_visits_need_is_in_the_audit_trail_under_the_worker_who_visited() {
        NeedFound need = new NeedFound(Ids.next(), Ids.next(), "FAC-LIGHT", District.GRID, District.WORKER);

        tell(filing, "linli.outreach.need-found.v1", 1, need);

        Object actor = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select cast(a.actor as text) from audit_entry a join grievance g on a.target_id = cast(g.id as text) "
                                + "where g.origin_need_id = :need and a.action = 'GRIEVANCE_FILE'")
                .setParameter("need", need.needId())
                .getSingleResult());
        assertThat(actor).isEqualTo(District.WORKER.toString());
    }

    @Test
    void a_post_that_ends_tells_the_days_it_was_held_and_its_successor() {
        UUID successor = Ids.next();
        LocalDate end = LocalDate.parse("2026-04-01");

        tell(
                keepingPosts,
                "linli.grid.post-ended.v1",
                Long.MAX_VALUE,
                new PostChanged(
                        District.WORKER_POST,
                        District.WORKER,
                        "GRID_WORKER",
                        District.GRID,
                        District.GRID_PATH,
                        LocalDate.parse("2026-01-01"),
                        null,
                        end,
                        successor));

        PostHolder kept = QuarkusTransaction.requiringNew().call(() -> posts.findById(District.WORKER_POST));
        assertThat(kept.successorPostId()).isEqualTo(successor);
        assertThat(kept.isHeldOn(end.minusDays(1))).isTrue();
        assertThat(kept.isHeldOn(end)).isFalse();
    }

    @Test
    void a_need_of_an_item_that_nobody_knows_becomes_a_matter_all_the_same() {
        NeedFound need = new NeedFound(Ids.next(), Ids.next(), "XX-UNKNOWN", District.GRID, District.WORKER);

        tell(filing, "linli.outreach.need-found.v1", 1, need);

        Client.get(District.worker(), "")
                .body("items[0].originVisitId", equalTo(need.visitId().toString()))
                .body("items[0].item.code", equalTo("GEN-OTHER"))
                .body("items[0].title", containsString("XX-UNKNOWN"));
    }

    @Test
    void an_old_fact_about_an_area_never_overwrites_a_newer_one() {
        UUID area = Ids.next();
        String code = "411003002099";

        tell(keepingAreas, "linli.grid.area-changed.v1", 2, new AreaChanged(area, code, "新名", "411003." + code, null));
        tell(keepingAreas, "linli.grid.area-changed.v1", 1, new AreaChanged(area, code, "旧名", "411003." + code, null));

        assertThat(QuarkusTransaction.requiringNew().call(() -> areas.nameOf(code)))
                .isEqualTo("新名");
    }

    private void settleAreaOf(JsonNode need) {
        String code = need.path("areaCode").asText();
        QuarkusTransaction.requiringNew()
                .run(() -> areas.keep(
                        UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                        code,
                        "示例网格",
                        need.path("areaPath").asText(),
                        true,
                        1));
    }

    private static <T> void digest(EventHandler<T> handler, String type, JsonNode example) throws IOException {
        T data = EventJson.read(example.toString().getBytes(StandardCharsets.UTF_8), handler.dataType());
        tell(handler, type, 1, data);
    }

    private static <T> void tell(EventHandler<T> handler, String type, long version, T data) {
        QuarkusTransaction.requiringNew()
                .run(() -> handler.on(new IncomingEvent<>(
                        Ids.next(), type, Ids.next(), version, null, Instant.parse("2026-03-18T01:00:00Z"), data)));
    }
}
