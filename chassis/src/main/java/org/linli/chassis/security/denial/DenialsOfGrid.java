package org.linli.chassis.security.denial;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.linli.chassis.system.SystemToken;

/** Asks grid-service; it replaces this by its own database. */
@DefaultBean
@ApplicationScoped
class DenialsOfGrid implements DenialSource {

    @Inject
    @RestClient
    DenialsApi grid;

    @Inject
    SystemToken token;

    @Override
    public Denials read() {
        try {
            return grid.read(token.bearer());
        } catch (WebApplicationException refused) {
            token.refused(refused);
            throw refused;
        }
    }
}
