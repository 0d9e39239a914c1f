package org.linli.grievance.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.grievance.Client;
import org.linli.grievance.District;

/** How the parts of a matter come back from its one row. */
@QuarkusTest
class PartsOfAMatterTest {

    @Inject
    District district;

    @Inject
    Grievances grievances;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void a_matter_that_nothing_has_happened_to_has_every_part_that_can_be_asked() {
        UUID id = UUID.fromString(Client.filed(resident));

        Grievance matter = read(id);

        assertThat(matter.assignment()).isEqualTo(new Assignment(null, null, List.of()));
        assertThat(matter.feedback()).isEqualTo(new Feedback(null, null, 0, null));
        assertThat(matter.owner().level()).isEqualTo(OwnerLevel.COMMUNITY);
        assertThat(matter.origin().residentId()).isEqualTo(resident);
        assertThat(matter.reply()).isNull();
    }

    @Test
    void every_part_comes_back_as_it_was_left() {
        String dispatched = Client.dispatched(resident);
        Client.command(District.worker(), dispatched, "return", Map.of("reason", "OUTSIDE_DUTIES"))
                .statusCode(200);

        Grievance matter = read(UUID.fromString(dispatched));

        assertThat(matter.assignment()).isEqualTo(new Assignment(null, District.CLERK, List.of(District.WORKER_POST)));
    }

    @Test
    void filing_writes_a_matter_once() {
        UUID id = UUID.fromString(Client.filed(resident));

        assertThat(read(id).version()).isZero();
    }

    @Test
    void a_matter_that_is_only_read_is_not_written() {
        UUID id = UUID.fromString(Client.dispatched(resident));
        long before = read(id).version();

        read(id);

        assertThat(read(id).version()).isEqualTo(before);
    }

    /** In a transaction that writes whatever it takes for changed. */
    private Grievance read(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Grievance matter = grievances.findById(id);
            grievances.flush();
            return matter;
        });
    }
}
