package org.linli.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;

class AuditEntryTest {

    @Test
    void an_entry_reads_as_a_sentence() {
        UUID grievance = Ids.next();

        AuditEntry entry = AuditEntry.of(Caller.system(), "GRIEVANCE_CLOSED")
                .on("GRIEVANCE", grievance)
                .in(new AreaPath("411003.411003002"))
                .because(Purpose.of(PurposeCode.CALL_BACK))
                .with("outcome", "SETTLED");

        assertThat(entry.targetId()).isEqualTo(grievance.toString());
        assertThat(entry.areaPath()).isEqualTo("411003.411003002");
        assertThat(entry.actorKind()).isEqualTo("SYSTEM");
        assertThat(entry.detail()).containsEntry("outcome", "SETTLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "路灯坏了", "13812345678", "a:13812345678", "11010519491231002X", "<b>", "two words"})
    void what_could_be_personal_is_refused_without_being_repeated(String value) {
        AuditEntry entry = AuditEntry.ofNobody("LOGIN_REFUSED");

        assertThatThrownBy(() -> entry.with("note", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SETTLED",
                "411003.411003002.411003002011.411003002011003",
                "SQ-20260318-000123",
                "0195a1b2-13812345678-7",
                "name,phone",
                "2026-03-18T02:00:00Z"
            })
    void ids_and_codes_are_accepted(String value) {
        assertThatCode(() -> AuditEntry.ofNobody("LOGIN_REFUSED").with("ref", value))
                .doesNotThrowAnyException();
    }

    @Test
    void an_action_is_a_code() {
        assertThatThrownBy(() -> AuditEntry.ofNobody("login refused")).isInstanceOf(IllegalArgumentException.class);
    }
}
