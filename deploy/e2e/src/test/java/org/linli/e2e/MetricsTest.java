package org.linli.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.e2e.story.Cases;

/** What operations watch: after real work the outboxes are empty, nothing is parked, and the gateway has counted. */
class MetricsTest {

    private static final List<String> SERVICES = List.of("grid", "grievance", "outreach", "notification");

    private final RunningStack stack = RunningStack.get();

    @Test
    void after_a_matter_every_event_has_been_published_and_none_is_parked() {
        assumeTrue(stack.service("grid") != null, "metrics are read behind the gateway, on the suite's own stack only");
        new ClosedLoop(Cast.get().resident()).untilReplied(Cases.shipped().get(0));

        for (String service : SERVICES) {
            Awaitility.await(service + " to have published everything")
                    .until(() -> value(service, "linli_outbox_lag_seconds") < 1);
            assertThat(value(service, "linli_outbox_parked"))
                    .as(service + " parked")
                    .isZero();
            assertThat(value(service, "linli_inbox_parked"))
                    .as(service + " parked")
                    .isZero();
        }
        assertThat(value("grievance", "linli_outbox_published_total")).isPositive();
        assertThat(value("notification", "linli_inbox_handled_total")).isPositive();
    }

    /** Of a meter that is not there nothing is known, least of all that it is zero. */
    private double value(String service, String metric) {
        List<String> lines = given().get(stack.service(service) + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .toList();
        assertThat(lines).as("%s of %s", metric, service).isNotEmpty();
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
