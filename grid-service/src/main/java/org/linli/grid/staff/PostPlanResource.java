package org.linli.grid.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.linli.chassis.etag.Version;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRight;

/** The days of a post over HTTP: ending it, planning them anew, taking plans back. */
@Path("/api/v1/posts/{id}")
@RolesAllowed({
    PostRight.FILLING_ANY,
    PostRight.FILLING_OF_THE_COMMUNITY,
    PostRight.FILLING_FROM_THE_STREET,
    PostRight.FILLING_FROM_THE_DISTRICT
})
@Tag(name = "Posts")
public class PostPlanResource {

    private static final String LAST = "LAST_ADMINISTRATOR of an area, or what is sent does not fit the post's days.";
    private static final String ETAG = "The ETag of the reading that the decision was made on.";

    @Inject
    EndingPost ending;

    @Inject
    PlanningPost planning;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @POST
    @Path("/end")
    @Idempotent
    @Operation(operationId = "endPost", summary = "End a post 离任", description = """
                    From the given day on nobody has it by this post. What is open goes to the successor on that day, as \
                    far as the successor can take it, and otherwise to whoever answers for the place; it can be listed \
                    beforehand at /visit-tasks?assigneePostId= and /grievances?handlerPostId=. An end that was planned \
                    and has not come gives way to this one.""")
    @APIResponse(responseCode = "200", description = "The post.")
    @APIResponse(responseCode = "409", description = "POST_ALREADY_ENDED: it has ended.")
    @APIResponse(responseCode = "422", description = LAST)
    public RestResponse<PostView> end(
            @PathParam("id") UUID id,
            @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EndPostRequest request) {
        return answer(ending.end(command(id, ifMatch), request.endedOn(), request.successorPostId()));
    }

    @POST
    @Path("/reschedule")
    @Idempotent
    @Operation(operationId = "reschedulePost", summary = "Plan a post's days anew 改期", description = """
                    Changes a start or an end that has not come; one of them has to be given. A successor that was named stays named.""")
    @APIResponse(responseCode = "200", description = "The post.")
    @APIResponse(
            responseCode = "409",
            description = "POST_ALREADY_BEGUN or POST_ALREADY_ENDED: the day has come; POST_ALREADY_HELD: the person "
                    + "holds the same post on one of the days.")
    @APIResponse(responseCode = "422", description = LAST)
    public RestResponse<PostView> reschedule(
            @PathParam("id") UUID id,
            @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReschedulePostRequest request) {
        return answer(planning.reschedule(command(id, ifMatch), request.from(), request.to()));
    }

    @POST
    @Path("/withdraw-end")
    @Idempotent
    @Operation(
            operationId = "withdrawPostEnd",
            summary = "Take a planned end back 撤销离任安排",
            description = "The post goes on without an end.")
    @APIResponse(responseCode = "200", description = "The post.")
    @APIResponse(
            responseCode = "409",
            description = "POST_NOT_ENDING: no end is planned; POST_ALREADY_ENDED: it has come; POST_ALREADY_HELD: the "
                    + "person holds the same post afterwards.")
    public RestResponse<PostView> withdrawEnd(
            @PathParam("id") UUID id, @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch) {
        return answer(planning.withdrawEnd(command(id, ifMatch)));
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(
            operationId = "withdrawPost",
            summary = "Take a post back before it begins 撤回任命",
            description = "It is never held: its end is the day on which it would have begun.")
    @APIResponse(responseCode = "200", description = "The post.")
    @APIResponse(responseCode = "409", description = "POST_ALREADY_BEGUN: end it instead; POST_ALREADY_ENDED.")
    @APIResponse(responseCode = "422", description = LAST)
    public RestResponse<PostView> withdraw(
            @PathParam("id") UUID id, @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch) {
        return answer(planning.withdraw(command(id, ifMatch)));
    }

    private ChangingPost.Command command(UUID id, String ifMatch) {
        return new ChangingPost.Command(id, ifMatch, caller.get());
    }

    private RestResponse<PostView> answer(Post post) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return ResponseBuilder.ok(PostView.of(post, caller.get(), today))
                .tag(Version.tag(post.version()))
                .build();
    }
}
