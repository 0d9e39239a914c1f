package org.linli.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.EventJson;
import org.linli.chassis.id.Ids;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.chassis.test.EventContract;
import org.linli.chassis.test.OpenApiContract;

@QuarkusTest
class ContractTest {

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Test
    void the_openapi_is_the_committed_one() throws IOException {
        assertThat(OpenApiContract.served())
                .as("the OpenAPI has drifted; run the test with -Dlinli.contract.update=true and commit it")
                .isEqualTo(OpenApiContract.committed());
    }

    @Test
    void every_example_of_a_type_that_is_taken_in_can_be_taken_in() {
        assertThat(handlers).isNotEmpty();
        handlers.forEach(
                handler -> assertThat(handler.eventTypes()).isNotEmpty().allSatisfy(type -> digest(handler, type)));
    }

    private static <T> void digest(EventHandler<T> handler, String type) {
        String producer = type.split("\\.")[1] + "-service";
        byte[] example = EventContract.of(producer).example(type).toString().getBytes(StandardCharsets.UTF_8);
        T data = read(example, handler.dataType());
        assertThat(data)
                .hasNoNullFieldsOrPropertiesExcept(
                        "validTo", "originVisitId", "from", "to", "endedOn", "successorPostId");
        QuarkusTransaction.requiringNew()
                .run(() -> handler.on(new IncomingEvent<>(
                        Ids.next(), type, Ids.next(), 1, null, Clock.systemUTC().instant(), data)));
    }

    private static <T> T read(byte[] example, Class<T> type) {
        try {
            return EventJson.read(example, type);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
