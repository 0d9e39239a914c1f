package org.linli.chassis.safety.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.chassis.audit.anchor.AnchorConfig;
import org.linli.chassis.event.Settings;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.scratch.ScratchSchema;

/** What must be right before traffic so that the audit trail binds those who run the service. */
class AuditChecksTest {

    @Test
    void a_service_that_runs_as_the_owner_of_its_tables_is_refused() {
        ScratchSchema schema = ScratchSchema.with("V0004__create_audit.sql");

        assertThat(new RunRoleCheck(schema.ownerSource()).findings())
                .extracting(Finding::property)
                .containsExactly("quarkus.datasource.username");
        assertThat(new RunRoleCheck(schema.source()).findings()).isEmpty();
    }

    @Test
    void a_service_whose_seals_nobody_else_writes_down_is_refused() {
        AnchorConfig alone = Settings.of(AnchorConfig.class, Map.of());
        AnchorConfig kept = Settings.of(AnchorConfig.class, Map.of("linli.audit.anchors.keeper-url", "https://grid"));

        assertThat(new AuditKeeperCheck(alone).findings())
                .extracting(Finding::property)
                .containsExactly("linli.audit.anchors.keeper-url");
        assertThat(new AuditKeeperCheck(kept).findings()).isEmpty();
    }

    @Test
    void a_keeper_that_does_not_know_where_to_ask_one_of_those_it_keeps_is_refused() {
        AnchorConfig half = Settings.of(
                AnchorConfig.class,
                Map.of(
                        "linli.audit.anchors.keeper-url", "https://notification",
                        "linli.audit.anchors.watched.grievance.url", "https://grievance",
                        "linli.audit.anchors.watched.outreach.url", ""));

        assertThat(new AuditKeeperCheck(half).findings())
                .extracting(Finding::property)
                .containsExactly("linli.audit.anchors.watched.outreach.url");
    }
}
