package org.linli.grid.staff;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.etag.Version;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grid.area.model.Areas;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRight;
import org.linli.grid.staff.model.Posts;

/** Posts over HTTP. */
@Path("/api/v1/posts")
@Tag(name = "Posts")
public class PostResource {

    @Inject
    AssigningPost assigning;

    @Inject
    Posts posts;

    @Inject
    Areas areas;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    @Unaudited("Who answers for a patch is public; nobody is named.")
    @Authenticated
    @Operation(
            operationId = "listPosts",
            summary = "Who answers for a patch",
            description = "Newest first. Everybody sees the titles of posts that are held today; only staff see who it "
                    + "is. Planned, ended and withdrawn posts, and other days, are for those who may change them.")
    public Page<PostView> list(@BeanParam @Valid PostFilter filter, @BeanParam @Valid PageQuery query) {
        LocalDate today = today();
        AreaPath within =
                filter.areaCode == null ? null : areas.require(filter.areaCode).at();
        Posts.Wanted wanted =
                new Posts.Wanted(within, filter.role, filter.state, Objects.requireNonNullElse(filter.on, today));
        return posts.list(caller.get(), wanted, today, query).map(post -> PostView.of(post, caller.get(), today));
    }

    @GET
    @Unaudited("Who answers for a patch is public; nobody is named.")
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getPost",
            summary = "One post",
            description = "While it is held; at any time for those who may change it.")
    public RestResponse<PostView> get(@PathParam("id") UUID id) {
        return answer(ResponseBuilder.ok(), posts.visibleTo(caller.get(), id, today()));
    }

    @POST
    @Idempotent
    @RolesAllowed({
        PostRight.FILLING_ANY,
        PostRight.FILLING_OF_THE_COMMUNITY,
        PostRight.FILLING_FROM_THE_STREET,
        PostRight.FILLING_FROM_THE_DISTRICT
    })
    @Operation(
            operationId = "assignPost",
            summary = "Fill a post",
            description =
                    "A secretary fills posts of the own community: grid workers and leaders, clerks, stewards and "
                            + "mediators; officers of street and district fill these beneath them. The holder's next "
                            + "access token has it.")
    @APIResponse(
            responseCode = "201",
            description = "The post.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PostView.class)))
    @APIResponse(
            responseCode = "409",
            description = "POST_ALREADY_HELD: the person holds this post on one of the days.")
    @APIResponse(
            responseCode = "422",
            description =
                    "UNKNOWN_AREA, UNKNOWN_STAFF, ROLE_NOT_FOR_LEVEL, ROLE_NOT_FOR_KIND; POST_DAY_TOO_LONG_AGO: it "
                            + "began more than 31 days ago; POST_ENDS_BEFORE_START: it is to be held for one day at least.")
    public RestResponse<PostView> assign(@NotNull @Valid AssignPostRequest request) {
        Post post = assigning.assign(
                request.staffId(), request.role(), request.areaCode(), request.from(), request.to(), caller.get());
        return answer(
                ResponseBuilder.<PostView>create(RestResponse.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/posts/" + post.id()),
                post);
    }

    private RestResponse<PostView> answer(ResponseBuilder<PostView> builder, Post post) {
        return builder.entity(PostView.of(post, caller.get(), today()))
                .tag(Version.tag(post.version()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
