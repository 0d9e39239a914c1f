package org.linli.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Together;
import org.linli.notification.model.Cause;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Matter;

@QuarkusTest
class OneDeliveryTest {

    @Inject
    PreparingDeliveries preparing;

    @Test
    void fifty_parallel_identical_causes_make_one_delivery() {
        UUID resident = Ids.next();
        Cause cause = Matter.of(resident).cause("accepted");

        Together.times(50, () -> {
            preparing.prepare(cause);
            return true;
        });

        var record = DecisionRecord.of(cause.eventId(), resident);
        assertThat(record.getList("deliveries")).hasSize(1);
        assertThat(record.getList("deliveries[0].attempts.channel")).containsExactly("IN_APP", "WECHAT_SUBSCRIBE");
    }

    @Test
    void the_causes_of_two_events_are_told_separately() {
        UUID resident = Ids.next();
        Matter matter = Matter.of(resident);
        Cause first = matter.cause("accepted");
        Cause second = matter.cause("accepted");

        preparing.prepare(first);
        preparing.prepare(second);

        assertThat(DecisionRecord.of(first.eventId(), resident).getList("deliveries"))
                .hasSize(1);
        assertThat(DecisionRecord.of(second.eventId(), resident).getList("deliveries"))
                .hasSize(1);
    }
}
