package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.e2e.client.Linli;
import org.linli.e2e.story.Case;
import org.linli.e2e.story.Cases;

/** The closed loop on every case that ships with Linli. */
class ShippedCasesTest {

    static List<Case> cases() {
        return Cases.shipped();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_filed_handled_told_once_rated_and_closed(Case matter) {
        Cast.Resident resident = Cast.get().resident();
        ClosedLoop loop = new ClosedLoop(resident);

        String id = loop.untilReplied(matter);
        loop.fromToldToClosed(id);

        var filed = resident.linli()
                .get("/api/v1/grievances/" + id)
                .orFail("the matter")
                .body();
        assertThat(filed.path("item").path("code").asText()).isEqualTo(matter.item());
        loop.awaitToldOnce(
                id,
                filed.path("number").asText(),
                List.of("GRIEVANCE_ACCEPTED", "GRIEVANCE_DISPATCHED", "GRIEVANCE_REPLIED", "GRIEVANCE_CLOSED"));
    }

    @Test
    void there_are_at_least_forty_of_them_and_all_differ() {
        assertThat(cases())
                .hasSizeGreaterThanOrEqualTo(40)
                .extracting(Case::title)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_worker_of_the_grid_is_told_of_new_work() {
        Linli worker = Cast.get().workers.get(0);
        Case matter = cases().get(0);

        String id = new ClosedLoop(Cast.get().resident()).untilReplied(matter);

        Awaitility.await()
                .until(() ->
                        worker.get("/api/v1/inbox?limit=100").body().toString().contains(id));
    }
}
