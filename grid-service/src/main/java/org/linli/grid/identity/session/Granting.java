package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.identity.account.Account;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.Posts;
import org.linli.grid.staff.model.StaffMember;
import org.linli.grid.staff.model.StaffMembers;

/** Works out what an account may do where, from the posts it holds. */
@ApplicationScoped
public class Granting {

    @Inject
    Posts posts;

    @Inject
    StaffMembers staff;

    @Inject
    SessionConfig config;

    @Inject
    Clock clock;

    /** With the rights of every post that is held at some time of an access token's life, each with its days. */
    Caller grantTo(Account account, UUID sessionId) {
        if (account.kind() == CallerKind.RESIDENT) {
            return new Caller(account.id(), CallerKind.RESIDENT, List.of(), null, sessionId);
        }
        Instant now = clock.instant();
        List<Post> held = posts.heldBy(account.id(), day(now), day(now.plus(config.accessToken())));
        return new Caller(
                account.id(),
                account.kind(),
                held.stream().map(Post::grant).toList(),
                account.kind() == CallerKind.STAFF ? staffId(account) : null,
                sessionId);
    }

    List<Post> heldBy(UUID accountId) {
        LocalDate today = day(clock.instant());
        return posts.heldBy(accountId, today, today);
    }

    private UUID staffId(Account account) {
        return staff.withAccount(account.id()).map(StaffMember::id).orElse(null);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
