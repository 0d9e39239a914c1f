package org.linli.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.scratch.ScratchSchema;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;

class UnmaskedReadsTest {

    private static final Caller CLERK = new Caller(Ids.next(), CallerKind.STAFF, List.of(), Ids.next(), Ids.next());

    private static ScratchSchema schema;
    private static UnmaskedReads reads;

    @BeforeAll
    static void trail() {
        schema = ScratchSchema.with("V0004__create_audit.sql", "V0021__keep_audit_by_owner.sql");
        reads = new UnmaskedReads(new AuditTrail(schema.source(), Clock.systemUTC()));
    }

    @Test
    void a_lookup_says_who_saw_what_of_whom_and_why() {
        UUID resident = Ids.next();

        reads.record(CLERK, " 核实上门时间 ", "RESIDENT", resident, List.of("phone", "name"));

        assertThat(schema.number("select count(*) from audit_entry where action = 'LOOKUP' and actor = '"
                        + CLERK.accountId() + "' and target_type = 'RESIDENT' and target_id = '" + resident
                        + "' and purpose = '核实上门时间' and detail = '{\"fields\": \"name,phone\"}'"))
                .isOne();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \t"})
    void without_a_purpose_nothing_is_shown(String purpose) {
        assertThatThrownBy(() -> reads.record(CLERK, purpose, "RESIDENT", Ids.next(), List.of("phone")))
                .isInstanceOfSatisfying(CodedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(AuditError.PURPOSE_REQUIRED));
    }

    @Test
    void a_purpose_has_at_most_two_hundred_characters() {
        reads.record(CLERK, "查".repeat(200), "RESIDENT", Ids.next(), List.of("phone"));

        assertThatThrownBy(() -> reads.record(CLERK, "查".repeat(201), "RESIDENT", Ids.next(), List.of("phone")))
                .isInstanceOf(CodedException.class);
    }
}
