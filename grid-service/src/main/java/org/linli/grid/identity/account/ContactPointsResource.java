package org.linli.grid.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.Purpose;
import org.linli.chassis.audit.UnmaskedReads;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.header.HeaderText;
import org.linli.chassis.header.ReadingHeaders;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** Tells another service how to reach somebody; never routed by the gateway. */
@Path("/internal/accounts/{id}/contact-points")
@RolesAllowed(Role.CONTACT_READER)
@Tag(name = "Internal")
public class ContactPointsResource {

    @Inject
    Accounts accounts;

    @Inject
    UnmaskedReads lookups;

    @Inject
    FieldCipher cipher;

    @Inject
    CurrentCaller caller;

    @GET
    @Transactional
    @Operation(
            operationId = "getContactPoints",
            summary = "How to reach somebody",
            description = "For notification-service only. Needs a purpose; each reading stands in the lookup log.")
    public ContactPoints get(
            @PathParam("id") UUID id,
            @Parameter(description = Purpose.DESCRIPTION, required = true, example = "NOTIFICATION_DELIVERY")
                    @HeaderParam(ReadingHeaders.PURPOSE)
                    HeaderText purpose) {
        Account account = accounts.require(id);
        lookups.record(caller.get(), HeaderText.valueOf(purpose), "ACCOUNT", id, List.of("openid"));
        return new ContactPoints(id, account.kind(), cipher.decrypt(Openid.FIELD, account.openid()));
    }
}
