package org.linli.grid.identity.access;

import io.quarkus.security.Authenticated;
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
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.paging.Page;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grid.identity.session.EndingSessions;
import org.linli.grid.identity.session.LoginSession.Ending;
import org.linli.grid.identity.session.SessionView;

/** Where the caller is signed in. */
@Path("/api/v1/auth/sessions")
@Authenticated
@Tag(name = "Login")
public class OwnSessionsResource {

    @Inject
    EndingSessions sessions;

    @Inject
    CurrentCaller caller;

    @GET
    @Unaudited("The caller's own.")
    @Transactional
    @Operation(
            operationId = "listOwnSessions",
            summary = "Where I am signed in",
            description = "Open sessions, newest first, at most 100.")
    public Page<SessionView> list() {
        Caller me = caller.get();
        return sessions.open(me.accountId(), me.sessionId());
    }

    @POST
    @Idempotent
    @Path("/end")
    @Operation(
            operationId = "endOwnSessions",
            summary = "Sign me out everywhere",
            description = "Here as well. Tokens are over within seconds.")
    @APIResponse(responseCode = "204", description = "There is no open session any more.")
    public RestResponse<Void> endAll() {
        sessions.endAll(caller.get().accountId(), Ending.ENDED_BY_OWNER, caller.get());
        return RestResponse.noContent();
    }

    @POST
    @Idempotent
    @Path("/{sessionId}/end")
    @Operation(
            operationId = "endOwnSession",
            summary = "Sign me out on one device",
            description = "For a phone that was lost. Tokens are over within seconds. Ending a session that is over "
                    + "changes nothing.")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public RestResponse<Void> end(@PathParam("sessionId") UUID sessionId) {
        sessions.endOne(caller.get().accountId(), sessionId, Ending.ENDED_BY_OWNER, caller.get());
        return RestResponse.noContent();
    }
}
