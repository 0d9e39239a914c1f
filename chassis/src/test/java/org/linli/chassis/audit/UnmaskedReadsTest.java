package org.linli.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        schema = ScratchSchema.with(
                "V0004__create_audit.sql", "V0021__keep_audit_by_owner.sql", "V0023__say_more_in_audit.sql");
        reads = new UnmaskedReads(new AuditTrail(schema.source(), Clock.systemUTC(), () -> Optional.of("203.0.113.7")));
    }

    @Test
    void a_lookup_says_who_saw_what_of_whom_and_why() {
        UUID resident = Ids.next();

        reads.record(CLERK, " CALL_BACK: 核实上门时间 ", "RESIDENT", resident, List.of("phone", "name"));

        assertThat(schema.number("select count(*) from audit_entry where action = 'LOOKUP' and actor = '"
                        + CLERK.accountId() + "' and target_type = 'RESIDENT' and target_id = '" + resident
                        + "' and purpose_code = 'CALL_BACK' and purpose = '核实上门时间' "
                        + "and address = '203.0.113.7' and session_id = '" + CLERK.sessionId()
                        + "' and detail = '{\"fields\": \"name,phone\"}'"))
                .isOne();
    }

    @Test
    void a_number_in_the_purpose_does_not_go_into_the_trail() {
        UUID resident = Ids.next();

        reads.record(CLERK, "VISIT: 回访 138 1234 5678 本人", "RESIDENT", resident, List.of("phone"));

        assertThat(schema.text("select purpose from audit_entry where target_id = '" + resident + "'"))
                .isEqualTo("回访 *** **** **** 本人");
    }

    @Test
    void a_code_alone_says_enough() {
        reads.record(CLERK, "VERIFY_IDENTITY", "RESIDENT", Ids.next(), List.of("idNumber"));

        assertThat(schema.number("select count(*) from audit_entry where purpose_code = 'VERIFY_IDENTITY' "
                        + "and purpose is null"))
                .isOne();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  \t",
                ".",
                "-",
                "上门维修",
                "上门维修: 路灯",
                "repair",
                "REPAIR.",
                "REPAIR:",
                "REPAIR: .",
                "REPAIR: ....",
                "REPAIR: 一一一一一一",
                "REPAIR: ab",
                "REPAIR: aaaa",
                "REPAIR: - - - - -",
                "CURIOSITY: 我想知道他是谁",
                "REPAIR REPAIR"
            })
    void what_is_no_purpose_shows_nothing_and_is_told_the_codes(String purpose) {
        assertThatThrownBy(() -> reads.record(CLERK, purpose, "RESIDENT", Ids.next(), List.of("phone")))
                .isInstanceOfSatisfying(CodedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(AuditError.PURPOSE_REQUIRED));
        assertThat(AuditError.PURPOSE_REQUIRED.refusal().chinese()).contains("CALL_BACK", "LEGAL_DUTY");
    }

    @Test
    void the_explanation_has_at_most_two_hundred_characters_however_wide() {
        reads.record(CLERK, "CARE: " + "查看她".repeat(66) + "𠮷😀", "RESIDENT", Ids.next(), List.of("phone"));

        assertThatThrownBy(() ->
                        reads.record(CLERK, "CARE: " + "查看她".repeat(67), "RESIDENT", Ids.next(), List.of("phone")))
                .isInstanceOf(CodedException.class);
    }

    @Test
    void contracts_name_every_code() {
        for (PurposeCode code : PurposeCode.values()) {
            assertThat(Purpose.DESCRIPTION).contains(code.name());
        }
    }
}
