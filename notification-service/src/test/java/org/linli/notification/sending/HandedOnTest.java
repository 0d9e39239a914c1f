package org.linli.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.id.Ids;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Matter;

/** Who is told when a matter changes hands. */
@QuarkusTest
class HandedOnTest {

    private final UUID resident = Ids.next();
    private final UUID handler = Ids.next();
    private final UUID previous = Ids.next();
    private final UUID owner = Ids.next();

    @Test
    void a_transfer_tells_the_resident_the_new_handler_and_whoever_lost_it() {
        UUID event = transferredBy("STEERER");

        assertThat(topicOf(event, resident)).isEqualTo("GRIEVANCE_TRANSFERRED");
        assertThat(topicOf(event, handler)).isEqualTo("WORK_ASSIGNED");
        assertThat(topicOf(event, previous)).isEqualTo("WORK_WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource({"HANDLER", "SYSTEM"})
    void whoever_handed_it_on_or_has_left_is_not_told_that_it_is_gone(String by) {
        UUID event = transferredBy(by);

        assertThat(topicOf(event, handler)).isEqualTo("WORK_ASSIGNED");
        assertThat(topicOf(event, previous)).isNull();
    }

    @Test
    void a_matter_taken_back_tells_whoever_had_it() {
        UUID event = Matter.of(resident)
                .with("previousHandlerId", previous.toString())
                .with("reason", "MISDIRECTED")
                .tells("recalled");

        assertThat(topicOf(event, previous)).isEqualTo("WORK_WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource({"returned, WORK_RETURNED", "escalated, WORK_ESCALATED", "urged, WORK_URGED"})
    void whoever_has_to_dispatch_a_matter_is_told_that_it_waits(String what, String topic) {
        UUID event = Matter.of(resident)
                .with("ownerId", owner.toString())
                .with("ownerLevel", "STREET")
                .with("reason", "OUTSIDE_DUTIES")
                .tells(what);

        assertThat(topicOf(event, owner)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "filed, COMMUNITY, WORK_FILED",
        "entrusted, COMMUNITY, WORK_ENTRUSTED",
        "recalled, COMMUNITY, WORK_RECALLED",
        "reopened, COMMUNITY, WORK_REOPENED",
        "replied, HANDLER, WORK_TO_CHECK"
    })
    void whoever_can_take_the_next_step_is_told_of_whatever_waits_for_it(String what, String level, String topic) {
        UUID event = Matter.of(resident)
                .handledBy(handler)
                .with("previousHandlerId", previous.toString())
                .with("ownerId", owner.toString())
                .with("ownerLevel", level)
                .with("reason", "MISDIRECTED")
                .with("outcome", "SETTLED")
                .tells(what);

        assertThat(topicOf(event, owner)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"filed", "recalled", "reopened"})
    void what_goes_up_at_once_is_told_by_that_and_not_twice(String what) {
        UUID event = Matter.of(resident)
                .with("ownerId", owner.toString())
                .with("ownerLevel", "STREET")
                .with("reason", "MISDIRECTED")
                .tells(what);

        assertThat(topicOf(event, owner)).isNull();
    }

    @Test
    void who_answered_and_dispatches_is_asked_to_dispatch_a_matter_taken_up_again() {
        UUID event = Matter.of(resident)
                .handledBy(owner)
                .with("ownerId", owner.toString())
                .with("ownerLevel", "COMMUNITY")
                .with("reason", "NOT_SETTLED")
                .tells("reopened");

        assertThat(DecisionRecord.of(event, owner).getList("deliveries")).hasSize(1);
        assertThat(DecisionRecord.of(event, owner).getString("deliveries[0].rule"))
                .isEqualTo("owner-reopened");
    }

    @Test
    void an_urged_matter_tells_its_handler_and_nobody_who_only_had_it_once() {
        UUID with = Matter.of(resident)
                .handledBy(handler)
                .with("ownerLevel", "HANDLER")
                .tells("urged");
        UUID takenUpAgain = Matter.of(resident)
                .handledBy(handler)
                .with("ownerLevel", "COMMUNITY")
                .tells("urged");

        assertThat(topicOf(with, handler)).isEqualTo("WORK_URGED");
        assertThat(topicOf(takenUpAgain, handler)).isNull();
    }

    private UUID transferredBy(String by) {
        return Matter.of(resident)
                .handledBy(handler)
                .with("previousHandlerId", previous.toString())
                .with("reason", "POST_ENDED")
                .with("by", by)
                .tells("transferred");
    }

    private static String topicOf(UUID event, UUID person) {
        return DecisionRecord.of(event, person).getString("deliveries[0].topic");
    }
}
