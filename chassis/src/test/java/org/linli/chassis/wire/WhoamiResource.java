package org.linli.chassis.wire;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.CurrentCaller;

/** Exists in tests only: answers to whoever has a token that is good. */
@Path("/wire/whoami")
public class WhoamiResource {

    @Inject
    CurrentCaller caller;

    @GET
    @Authenticated
    public CallerKind kind() {
        return caller.get().kind();
    }
}
