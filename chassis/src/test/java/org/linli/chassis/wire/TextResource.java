package org.linli.chassis.wire;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.chassis.text.OneLine;
import org.linli.chassis.text.Opaque;
import org.linli.chassis.text.PhoneNumber;
import org.linli.chassis.text.Words;

/** Exists in tests only: takes text of each kind and tells it again. */
@Path("/wire/text")
public class TextResource {

    /** One text of each kind. */
    public record Written(
            @OneLine(max = 100) String title,
            @Words(max = 100) String words,
            @Opaque(max = 100) String secret,

            @Pattern(regexp = PhoneNumber.SHAPE, message = PhoneNumber.MESSAGE)
            String phone,

            Set<KindsResource.Colour> colours) {}

    /** One that has to be there. */
    public record Required(@NotNull @OneLine(max = 100) String title) {}

    @POST
    @PermitAll
    @Operation(operationId = "write")
    public Written write(@NotNull @Valid Written written) {
        return written;
    }

    @POST
    @PermitAll
    @Path("/required")
    public Required require(@NotNull @Valid Required written) {
        return written;
    }

    @GET
    @PermitAll
    @Operation(operationId = "lookFor")
    public Written find(@QueryParam("q") @OneLine(max = 60) String q) {
        return new Written(q, null, null, null, null);
    }
}
