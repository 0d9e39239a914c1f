package org.linli.grievance.model;

import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;

/** Words for tests about matters. */
final class GrievanceFixture {

    static final Instant FILED_AT = Instant.parse("2026-03-18T01:00:00Z");
    static final Actor RESIDENT = new Actor(Ids.next(), CallerKind.RESIDENT);
    static final Actor CLERK = new Actor(Ids.next(), CallerKind.STAFF);
    static final Actor WORKER = new Actor(Ids.next(), CallerKind.STAFF);
    static final Handler TO_WORKER = new Handler(WORKER.accountId(), Ids.next(), "第三网格网格员");

    private GrievanceFixture() {}

    static Grievance filed() {
        Grievance grievance = Grievance.file(filing(RESIDENT.accountId()), RESIDENT);
        grievance.takeStep();
        return grievance;
    }

    static Grievance dispatched() {
        Grievance grievance = filed();
        grievance.accept(CLERK, FILED_AT.plusSeconds(60));
        grievance.takeStep();
        grievance.dispatch(TO_WORKER, CLERK, FILED_AT.plusSeconds(120));
        grievance.takeStep();
        return grievance;
    }

    static Grievance replied() {
        Grievance grievance = dispatched();
        grievance.sign(WORKER, FILED_AT.plusSeconds(180));
        grievance.takeStep();
        grievance.reply(Outcome.SETTLED, "已更换", WORKER, FILED_AT.plusSeconds(240));
        grievance.takeStep();
        return grievance;
    }

    private static Filing filing(UUID residentId) {
        return new Filing(
                Ids.next(),
                "SQ-20260318-000001",
                IntakeChannel.WECHAT_MINI_PROGRAM,
                residentId,
                null,
                null,
                "楼道灯不亮",
                "楼道灯坏了",
                "411003002011003",
                "411003.411003002.411003002011.411003002011003",
                null,
                null,
                new Classified("FAC-LIGHT", "楼道照明与路灯", 1, Classified.By.KEYWORDS, "命中关键词:楼道灯"),
                FILED_AT,
                FILED_AT.plusSeconds(86400),
                true);
    }
}
