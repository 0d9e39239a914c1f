package org.linli.chassis.wire;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;

/** Exists in tests only: takes a value of each kind, in a body and as a parameter. */
@Path("/wire/kinds")
public class KindsResource {

    /** A value with names. */
    public enum Colour {
        RED,
        GREEN
    }

    /** One value of each kind, one level down. */
    public record Place(Colour colour, LocalDate since, Instant at, UUID id, Boolean open) {}

    /** A body with a nested one. */
    public record Whole(
            @Size(min = 1, max = 10) String name,
            @Pattern(regexp = "[A-Z]{2}-[0-9]+") String mark,
            @Size(max = 3) List<Integer> numbers,
            @Valid Place place) {}

    @POST
    @PermitAll
    public Whole take(@NotNull @Valid Whole whole) {
        return whole;
    }

    @GET
    @PermitAll
    public String ask(
            @Valid @BeanParam PageQuery page,
            @QueryParam("colour") Colour colour,
            @QueryParam("maybe") Optional<Colour> maybe,
            @QueryParam("any") List<Colour> any,
            @QueryParam("id") UUID id,
            @QueryParam("on") LocalDate on,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @QueryParam("many") Long many,
            @HeaderParam("X-Level") Integer level) {
        return "%d %s %s %s %s %s %s %s %s %s"
                .formatted(page.limit, page.count, colour, maybe.orElse(null), any, id, on, dryRun, many, level);
    }

    @GET
    @PermitAll
    @Path("/{id}")
    public Place one(@PathParam("id") UUID id) {
        return new Place(Colour.RED, null, null, id, true);
    }

    @GET
    @PermitAll
    @Path("/list/pages")
    public Page<Place> list(@Valid @BeanParam PageQuery page) {
        return new Page<>(List.of(), null, null);
    }

    @GET
    @PermitAll
    @Path("/list/answers")
    public RestResponse<Page<Place>> answers() {
        return RestResponse.ok(new Page<>(List.of(), null, null));
    }

    @GET
    @PermitAll
    @Path("/list/plain")
    public List<Place> plain() {
        return List.of();
    }

    /** Its type is not of this module, as the page of a list is not of a service's. */
    @GET
    @PermitAll
    @Path("/list/foreign")
    public Map.Entry<String, Integer> foreign() {
        return Map.entry("a", 1);
    }
}
