package org.linli.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.linli.chassis.system.SystemToken;

/** What grid-service knows of an account. */
@ApplicationScoped
class GridAccounts {

    /** For grid-service's lookup log; a code, so that it needs no encoding in a header. */
    private static final String PURPOSE = "NOTIFICATION_DELIVERY";

    private static final int NOT_FOUND = 404;

    @Inject
    @RestClient
    GridApi grid;

    @Inject
    SystemToken token;

    /** @throws ContactUnavailableException when grid-service does not answer, or not as agreed */
    Optional<String> openidOf(UUID account) {
        try {
            GridApi.Contacts contacts = grid.contacts(account, token.bearer(), PURPOSE);
            return Optional.ofNullable(contacts.openid()).filter(openid -> !openid.isBlank());
        } catch (WebApplicationException refused) {
            return ofRefusal(refused);
        } catch (ProcessingException away) {
            throw new ContactUnavailableException("grid-service does not answer", away);
        }
    }

    private Optional<String> ofRefusal(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status == NOT_FOUND) {
            return Optional.empty();
        }
        token.refused(refused);
        throw new ContactUnavailableException("grid-service answered " + status, refused);
    }
}
