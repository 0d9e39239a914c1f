package org.linli.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.chassis.test.EventContract;
import org.linli.notification.model.Audience;
import org.linli.notification.rule.NotificationRule;
import org.linli.notification.rule.NotificationRules;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Matter;

/** Each example of grievance-service's contract through the handler, as the consumer side of that contract. */
@QuarkusTest
class ProducersExamplesTest {

    private static final EventContract GRIEVANCE = EventContract.of("grievance-service");

    @Inject
    NotifyingPeople handler;

    @Inject
    NotificationRules rules;

    static List<String> types() {
        return GRIEVANCE.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_example_is_taken_in(String type) {
        JsonNode example = GRIEVANCE.example(type);
        UUID event = Ids.next();

        QuarkusTransaction.requiringNew()
                .run(() -> handler.on(new IncomingEvent<>(
                        event,
                        type,
                        UUID.fromString(example.get("grievanceId").asText()),
                        1,
                        Matter.AREA,
                        Clock.systemUTC().instant(),
                        example)));

        var record = DecisionRecord.of(
                event, UUID.fromString(example.get("residentId").asText()));
        assertThat(record.getList("rules")).hasSameSizeAs(rules.naming(type));
        boolean tellsTheResident =
                rules.naming(type).stream().anyMatch(rule -> rule.code().startsWith("resident-"));
        assertThat(record.getList("deliveries")).hasSize(tellsTheResident ? 1 : 0);
    }

    /** Whoever accepted or rated a matter goes on by themselves; of what is replied the desk has been told. */
    @Test
    void every_event_that_names_who_takes_the_next_step_has_a_rule_that_tells_them() {
        List<String> unheard = types().stream()
                .filter(type -> GRIEVANCE.example(type).has("ownerId"))
                .filter(type -> rules.naming(type).stream().noneMatch(rule -> rule.audience() == Audience.OWNER))
                .toList();

        assertThat(unheard).isEmpty();
        assertThat(types()).anyMatch(type -> GRIEVANCE.example(type).has("ownerId"));
    }

    @Test
    void every_type_that_a_rule_names_has_a_producer() {
        assertThat(GRIEVANCE.types()).containsAll(rules.eventTypes());
    }

    @Test
    void every_member_that_a_condition_names_is_in_the_producers_schema() {
        List<NotificationRule> conditional = rules.active().stream()
                .filter(rule -> !rule.condition().members().isEmpty())
                .toList();

        assertThat(conditional).isNotEmpty();
        assertThat(conditional)
                .allSatisfy(rule -> rule.condition().members().keySet().forEach(member -> assertThat(
                                GRIEVANCE.example(rule.eventType()).has(member))
                        .isTrue()));
    }
}
