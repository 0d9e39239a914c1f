package org.linli.notification.incoming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.district.AreaChanged;
import org.linli.chassis.district.KeepingAreas;
import org.linli.chassis.id.Ids;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.chassis.test.Tokens;
import org.linli.notification.delivery.PreparingDeliveries;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Matter;
import org.linli.notification.support.Phone;

/** The facts that grid-service tells: names of areas, and who bound another WeChat account. */
@QuarkusTest
class NeighboursFactsTest {

    @Inject
    KeepingAreas areas;

    @Inject
    ForgettingContacts contacts;

    @Inject
    PreparingDeliveries preparing;

    @Test
    void people_read_the_newest_name_of_an_area_and_its_code_while_it_has_none() {
        UUID area = Ids.next();
        String code = "4110030020" + Math.floorMod(area.hashCode(), 90_000) + 10_000;

        tellsWorkerOf(code, code + "的");
        hear(areas, area, 2, new AreaChanged(area, code, "第三网格", "411003." + code, null));
        hear(areas, area, 1, new AreaChanged(area, code, "旧名", "411003." + code, null));
        tellsWorkerOf(code, "第三网格的");
        hear(areas, area, 3, new AreaChanged(area, code, "第三网格", "411003." + code, LocalDate.EPOCH));
        tellsWorkerOf(code, code + "的");
    }

    @Test
    void after_a_new_binding_messages_go_to_the_new_phone() {
        UUID resident = Ids.next();
        Phone old = Phone.of(resident).allows(Phone.ACCEPTED, 2);
        DecisionRecord.wechat(Matter.of(resident).tells("accepted"), resident, "SENT");
        Phone bought = Phone.of(resident).allows(Phone.ACCEPTED, 1);

        hear(contacts, resident, 2, new AccountBound(resident));
        DecisionRecord.wechat(Matter.of(resident).tells("accepted"), resident, "SENT");

        assertThat(old.messages()).hasSize(1);
        assertThat(bought.messages()).hasSize(1);
    }

    private void tellsWorkerOf(String areaCode, String expectedStart) {
        UUID worker = Ids.next();
        preparing.prepare(Matter.of(Ids.next())
                .handledBy(worker)
                .with("areaCode", areaCode)
                .cause("dispatched"));
        given().auth()
                .oauth2(Tokens.staff(worker, "GRID_WORKER", "411003"))
                .get("/api/v1/inbox")
                .then()
                .body("items[0].text", startsWith(expectedStart));
    }

    private static <T> void hear(EventHandler<T> handler, UUID subject, long version, T data) {
        String type = handler.eventTypes().iterator().next();
        QuarkusTransaction.requiringNew()
                .run(() -> handler.on(new IncomingEvent<>(
                        Ids.next(),
                        type,
                        subject,
                        version,
                        Matter.AREA,
                        Clock.systemUTC().instant(),
                        data)));
    }
}
