package org.linli.grid.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.etag.Version;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.denial.Denying;
import org.linli.grid.error.GridError;
import org.linli.grid.staff.model.Administrators;
import org.linli.grid.staff.model.Days;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.Posts;
import org.linli.grid.staff.model.StaffMembers;

/**
 * What all commands on a post share: find it in the caller's scope, hold it, change it, tell it, remember who did, and put
 * the tokens that carry it as it was out of force.
 */
@ApplicationScoped
class ChangingPost {

    @Inject
    Posts posts;

    @Inject
    StaffMembers staff;

    @Inject
    Administrators administrators;

    @Inject
    Outbox outbox;

    @Inject
    Denying denying;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** One change of the aggregate by its named methods. */
    @FunctionalInterface
    interface Change {
        void apply(Post post, LocalDate today);
    }

    /**
     * @param news what is told of it afterwards
     * @throws CodedException POST_ALREADY_HELD when its new days meet those of the same post of the same person;
     *     LAST_ADMINISTRATOR when an area cannot do without it
     */
    @Transactional
    Post change(Command command, String action, Function<Post, List<Object>> news, Change change) {
        Post post = posts.toChange(command.by(), command.postId());
        Version.requireCurrent(command.ifMatch(), post.version());
        staff.toGiveAPost(post.staffId());
        Days before = post.days();
        change.apply(post, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (posts.isHeldBeside(post)) {
            throw new CodedException(GridError.POST_ALREADY_HELD);
        }
        administrators.requireOthersThan(post, before);
        news.apply(post).forEach(told -> outbox.record(post, told));
        trail.record(entry(command.by(), action, post));
        posts.flush();
        denying.account(post.accountId());
        return post;
    }

    private static AuditEntry entry(Caller by, String action, Post post) {
        AuditEntry entry = AuditEntry.of(by, action)
                .on("POST", post.id())
                .in(post.at())
                .with("from", post.validFrom().toString());
        if (post.validTo() != null) {
            entry = entry.with("to", post.validTo().toString());
        }
        return post.successorPostId() == null
                ? entry
                : entry.with("successorPostId", post.successorPostId().toString());
    }

    /**
     * Somebody's wish to change one post.
     *
     * @param ifMatch the reading it was decided on; null when the caller does not mind
     */
    record Command(UUID postId, String ifMatch, Caller by) {}
}
