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
import org.linli.chassis.etag.Version;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.security.Caller;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.Posts;

/** Takes a post from its holder. */
@ApplicationScoped
public class EndingPost {

    @Inject
    Posts posts;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * @param on the first day on which it is no longer held; null for today
     * @param ifMatch the version that the decision was made on, as {@code If-Match} gives it
     */
    @Transactional
    public Post end(UUID postId, LocalDate on, String ifMatch, Caller by) {
        Post post = posts.toChange(by, postId);
        Version.requireCurrent(ifMatch, post.version());
        post.end(Objects.requireNonNullElseGet(on, () -> LocalDate.ofInstant(clock.instant(), clock.getZone())));
        outbox.record(post, PostEnded.of(post));
        trail.record(AuditEntry.of(by, "POST_ENDED").on("POST", post.id()).in(post.at()));
        posts.flush();
        return post;
    }
}
