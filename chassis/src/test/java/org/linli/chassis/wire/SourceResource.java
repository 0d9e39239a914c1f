package org.linli.chassis.wire;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.linli.chassis.request.SourceAddress;

/** Exists in tests only: answers with where the request came from. */
@Path("/wire/source")
public class SourceResource {

    @Inject
    SourceAddress source;

    @GET
    @PermitAll
    public List<String> source() {
        return List.of(source.get().orElse("nowhere"), source.network().orElse("nowhere"));
    }
}
