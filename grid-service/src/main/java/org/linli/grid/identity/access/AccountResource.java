package org.linli.grid.identity.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.paging.Page;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.password.OneTimePassword;
import org.linli.grid.identity.session.EndingSessions;
import org.linli.grid.identity.session.LoginSession.Ending;
import org.linli.grid.identity.session.SessionView;

/** Shutting people out and letting them in again, by an administrator of their district. */
@Path("/api/v1/accounts/{id}")
@RolesAllowed(AdministeredAccounts.ADMINISTERING)
@Tag(name = "Accounts")
public class AccountResource {

    @Inject
    AdministeredAccounts accounts;

    @Inject
    BlockingAccount blocking;

    @Inject
    ResettingPassword resetting;

    @Inject
    EndingSessions sessions;

    @Inject
    CurrentCaller caller;

    @Inject
    Reads reads;

    @GET
    @Transactional
    @Operation(
            operationId = "getAccount",
            summary = "One account",
            description =
                    "Of somebody whose posts, held or planned, are all in the administrator's district; of somebody who left it; "
                            + "or of somebody who never had a post.")
    public AccountView get(@PathParam("id") UUID id) {
        Account account = accounts.require(caller.get(), id);
        reads.one(caller.get(), "ACCOUNT", id, null, "account", 1);
        return AccountView.of(account);
    }

    @POST
    @Idempotent
    @Path("/block")
    @Operation(
            operationId = "blockAccount",
            summary = "Shut somebody out",
            description =
                    "Ends all sessions; tokens are over within seconds, and there is no new login. Blocking again "
                            + "changes nothing.")
    @APIResponse(responseCode = "200", description = "The account.")
    @APIResponse(responseCode = "422", description = "OWN_ACCOUNT, or LAST_ADMINISTRATOR of an area.")
    public RestResponse<AccountView> block(@PathParam("id") UUID id) {
        return RestResponse.ok(AccountView.of(blocking.block(id, caller.get())));
    }

    @POST
    @Idempotent
    @Path("/unblock")
    @Operation(
            operationId = "unblockAccount",
            summary = "Let somebody in again",
            description = "The sessions from before stay over.")
    @APIResponse(responseCode = "200", description = "The account.")
    public RestResponse<AccountView> unblock(@PathParam("id") UUID id) {
        return RestResponse.ok(AccountView.of(blocking.unblock(id, caller.get())));
    }

    @POST
    @Idempotent
    @Path("/reset-password")
    @Operation(
            operationId = "resetPassword",
            summary = "Give a password that works once",
            description =
                    "Ends all sessions. At the next login the owner has to set another one. A second call makes the "
                            + "first password void.")
    @APIResponse(responseCode = "200", description = "The password; it is shown in this answer only.")
    @APIResponse(responseCode = "422", description = "OWN_ACCOUNT.")
    @APIResponse(responseCode = "503", description = "LOGIN_BUSY: too many are signing in; see Retry-After.")
    public OneTimePassword resetPassword(@PathParam("id") UUID id) {
        return resetting.reset(id, caller.get());
    }

    @GET
    @Path("/sessions")
    @Transactional
    @Operation(
            operationId = "listSessions",
            summary = "Where somebody is signed in",
            description = "Open sessions, newest first, at most 100.")
    public Page<SessionView> sessions(@PathParam("id") UUID id) {
        accounts.require(caller.get(), id);
        Page<SessionView> open = sessions.open(id, null);
        reads.one(caller.get(), "ACCOUNT", id, null, "sessions", open.items().size());
        return open;
    }

    @POST
    @Idempotent
    @Path("/sessions/end")
    @Transactional
    @Operation(
            operationId = "endSessions",
            summary = "Sign somebody out everywhere",
            description = "Tokens are over within seconds.")
    @APIResponse(responseCode = "204", description = "There is no open session any more.")
    public RestResponse<Void> endSessions(@PathParam("id") UUID id) {
        accounts.toChange(caller.get(), id);
        sessions.endAll(id, Ending.ENDED_BY_ADMIN, caller.get());
        return RestResponse.noContent();
    }

    @POST
    @Idempotent
    @Path("/sessions/{sessionId}/end")
    @Transactional
    @Operation(
            operationId = "endSession",
            summary = "Sign somebody out on one device",
            description = "Tokens are over within seconds. Ending a session that is over changes nothing.")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public RestResponse<Void> endSession(@PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId) {
        accounts.toChange(caller.get(), id);
        sessions.endOne(id, sessionId, Ending.ENDED_BY_ADMIN, caller.get());
        return RestResponse.noContent();
    }
}
