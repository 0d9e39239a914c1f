package org.linli.grid.identity.session;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.Accounts;
import org.linli.grid.staff.PostView;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.StaffMember;
import org.linli.grid.staff.model.StaffMembers;

/** Tells a client who is signed in and what to show. */
@Path("/api/v1/auth/me")
@Authenticated
@Tag(name = "Login")
public class MeResource {

    @Inject
    Accounts accounts;

    @Inject
    StaffMembers staff;

    @Inject
    Granting granting;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    @Unaudited("The caller's own.")
    @Transactional
    @Operation(
            operationId = "getMe",
            summary = "Who is signed in",
            description = "Account, posts, scope and what the client may offer, as they are now.")
    public MeView me() {
        Caller me = caller.get();
        Account account = accounts.require(me.accountId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Post> held = granting.heldBy(account.id());
        Caller now = new Caller(
                account.id(), account.kind(), held.stream().map(Post::grant).toList(), me.staffId(), me.sessionId());
        return new MeView(
                account.id(),
                account.kind(),
                staff.withAccount(account.id()).map(StaffMember::name).orElse(null),
                held.stream().map(post -> PostView.of(post, me, today)).toList(),
                Capability.of(now));
    }
}
