package org.linli.grid.staff;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.linli.chassis.etag.Version;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;
import org.linli.grid.area.AreaResource;
import org.linli.grid.area.model.Areas;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.staff.model.Posts;

/** Posts over HTTP. */
@Path("/api/v1/posts")
@Tag(name = "Posts")
public class PostResource {

    @Inject
    AssigningPost assigning;

    @Inject
    EndingPost ending;

    @Inject
    Posts posts;

    @Inject
    Areas areas;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    @Authenticated
    @Operation(
            operationId = "listPosts",
            summary = "Who answers for a patch",
            description = "Posts that are held today, newest first. Everybody sees titles; only staff see who it is.")
    public Page<PostView> list(
            @Parameter(description = "Posts of this area and all beneath it.", example = "411003002011")
                    @QueryParam("areaCode")
                    @Pattern(regexp = AreaResource.CODE)
                    String areaCode,
            @Parameter(description = "Only posts with this role.") @QueryParam("role") PostRole role,
            @BeanParam @Valid PageQuery query) {
        return posts.list(areaCode == null ? null : areas.require(areaCode).at(), role, today(), query)
                .map(post -> PostView.of(post, caller.get()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPost", summary = "One post", description = "Only while it is held.")
    public RestResponse<PostView> get(@PathParam("id") UUID id) {
        return answer(ResponseBuilder.ok(), posts.held(id, today()));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ADMIN, Role.COMMUNITY_SECRETARY})
    @Operation(
            operationId = "assignPost",
            summary = "Fill a post",
            description =
                    "A secretary fills posts of the own community: grid workers and leaders, clerks, stewards and "
                            + "mediators. The holder's next access token has it.")
    @APIResponse(
            responseCode = "201",
            description = "The post.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PostView.class)))
    @APIResponse(responseCode = "409", description = "The person holds this post already.")
    public RestResponse<PostView> assign(@NotNull @Valid AssignPostRequest request) {
        Post post =
                assigning.assign(request.staffId(), request.role(), request.areaCode(), request.from(), caller.get());
        return answer(
                ResponseBuilder.<PostView>create(RestResponse.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/posts/" + post.id()),
                post);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({Role.ADMIN, Role.COMMUNITY_SECRETARY})
    @Operation(
            operationId = "endPost",
            summary = "End a post",
            description = "From the given day on the holder's tokens no longer have it.")
    public RestResponse<PostView> end(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the reading that the decision was made on.") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid EndPostRequest request) {
        return answer(ResponseBuilder.ok(), ending.end(id, request.endedOn(), ifMatch, caller.get()));
    }

    private RestResponse<PostView> answer(ResponseBuilder<PostView> builder, Post post) {
        return builder.entity(PostView.of(post, caller.get()))
                .tag(Version.tag(post.version()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
