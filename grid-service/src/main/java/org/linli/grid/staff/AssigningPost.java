package org.linli.grid.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.area.model.Area;
import org.linli.grid.area.model.Areas;
import org.linli.grid.denial.Denying;
import org.linli.grid.error.GridError;
import org.linli.grid.staff.model.Days;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRight;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.staff.model.Posts;
import org.linli.grid.staff.model.StaffMember;
import org.linli.grid.staff.model.StaffMembers;

/** Gives somebody a post. */
@ApplicationScoped
public class AssigningPost {

    @Inject
    Posts posts;

    @Inject
    StaffMembers staff;

    @Inject
    Areas areas;

    @Inject
    Outbox outbox;

    @Inject
    Denying denying;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * @param from null for today; some days back for an appointment on paper
     * @param to the first day without it; null for no end
     */
    @Transactional
    public Post assign(UUID staffId, PostRole role, String areaCode, LocalDate from, LocalDate to, Caller by) {
        Area area = areas.current(areaCode).orElseThrow(() -> new CodedException(GridError.UNKNOWN_AREA, areaCode));
        requireMayFill(by, role, area);
        StaffMember holder = staff.toGiveAPost(staffId).orElseThrow(() -> new CodedException(GridError.UNKNOWN_STAFF));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String title = PostTitle.of(role, areas.lineage(area));
        Post post =
                Post.assign(holder, role, area, title, new Days(Objects.requireNonNullElse(from, today), to), today);
        if (posts.isHeldBeside(post)) {
            throw new CodedException(GridError.POST_ALREADY_HELD);
        }
        outbox.record(post, PostAssigned.of(post));
        trail.record(AuditEntry.of(by, "POST_ASSIGNED")
                .on("POST", post.id())
                .in(area.at())
                .with("role", role.name())
                .with("staffId", staffId.toString()));
        posts.persistAndFlush(post);
        denying.account(post.accountId());
        return post;
    }

    private static void requireMayFill(Caller by, PostRole role, Area area) {
        if (!PostRight.mayFill(by, role, area.at())) {
            throw new CodedException(GridError.ROLE_NOT_YOURS_TO_GIVE);
        }
    }
}
