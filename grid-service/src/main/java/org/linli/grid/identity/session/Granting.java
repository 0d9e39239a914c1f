package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Role;
import org.linli.grid.identity.account.Account;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.Posts;
import org.linli.grid.staff.model.StaffMember;
import org.linli.grid.staff.model.StaffMembers;

/** Works out what an account may do today, from the posts it holds. */
@ApplicationScoped
public class Granting {

    @Inject
    Posts posts;

    @Inject
    StaffMembers staff;

    @Inject
    Clock clock;

    public Grant grantTo(Account account) {
        if (account.kind() == CallerKind.RESIDENT) {
            return new Grant(account.id(), CallerKind.RESIDENT, Set.of(Role.RESIDENT), List.of(), null);
        }
        List<Post> held = heldBy(account.id());
        Set<String> roles = held.stream().map(post -> post.role().name()).collect(Collectors.toSet());
        List<AreaPath> areas = held.stream().map(Post::at).distinct().toList();
        UUID staffId = account.kind() == CallerKind.STAFF
                ? staff.withAccount(account.id()).map(StaffMember::id).orElse(null)
                : null;
        return new Grant(account.id(), account.kind(), roles, areas, staffId);
    }

    List<Post> heldBy(UUID accountId) {
        return posts.heldBy(accountId, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
