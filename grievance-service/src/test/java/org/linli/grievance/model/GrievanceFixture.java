package org.linli.grievance.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Grant;
import org.linli.chassis.security.Role;
import org.linli.grievance.deadline.Deadline;

/** Words for tests about matters. */
final class GrievanceFixture {

    static final Instant FILED_AT = Instant.parse("2026-03-18T01:00:00Z");
    static final String PLACE = "411003.411003002.411003002011.411003002011003";
    static final Caller RESIDENT = new Caller(Ids.next(), CallerKind.RESIDENT, List.of(), null, Ids.next());
    static final Caller CLERK = staff(Role.COMMUNITY_CLERK, "411003.411003002.411003002011");
    static final Caller WORKER = staff(Role.GRID_WORKER, PLACE);
    static final Owner COMMUNITY = Owner.at(new AreaPath("411003.411003002.411003002011"));
    static final Handler TO_WORKER = new Handler(WORKER.accountId(), Ids.next(), "第三网格网格员");

    static final Handler TO_CLERK = new Handler(CLERK.accountId(), Ids.next(), "镜湖社区工作人员");

    private GrievanceFixture() {}

    static Caller staff(String role, String area) {
        return new Caller(
                Ids.next(), CallerKind.STAFF, List.of(Grant.of(role, new AreaPath(area))), Ids.next(), Ids.next());
    }

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
        grievance.reply(Outcome.SETTLED, "已更换", null, WORKER, FILED_AT.plusSeconds(240));
        grievance.takeStep();
        return grievance;
    }

    /** A matter in the state; the switch asks for a way into every new one. */
    static Grievance in(GrievanceStatus status) {
        Grievance matter =
                switch (status) {
                    case SUBMITTED, ACCEPTED -> filed();
                    case DISPATCHED, IN_PROGRESS -> dispatched();
                    case REPLIED, CLOSED, REOPENED -> replied();
                };
        Instant later = FILED_AT.plusSeconds(300);
        switch (status) {
            case SUBMITTED, DISPATCHED, REPLIED -> {
                return matter;
            }
            case ACCEPTED -> matter.accept(CLERK, later);
            case IN_PROGRESS -> matter.sign(WORKER, later);
            case CLOSED -> matter.close(CLERK, later);
            case REOPENED ->
                matter.reopen(
                        ReopenReason.NOT_SETTLED,
                        Duration.ofDays(15),
                        new Deadline(later.plusSeconds(86400), true),
                        COMMUNITY,
                        RESIDENT,
                        later);
        }
        matter.takeStep();
        return matter;
    }

    private static Filing filing(UUID residentId) {
        return new Filing(
                Ids.next(),
                "SQ-20260318-000001",
                new Origin(IntakeChannel.WECHAT_MINI_PROGRAM, residentId, null, null, FILED_AT),
                Wording.lifted("楼道灯不亮", "楼道灯坏了"),
                new Place("411003002011003", PLACE),
                SealedContact.NONE,
                new Classified("FAC-LIGHT", "楼道照明与路灯", 1, Classified.By.KEYWORDS, "命中关键词:楼道灯"),
                new Deadline(FILED_AT.plusSeconds(86400), true),
                COMMUNITY);
    }
}
