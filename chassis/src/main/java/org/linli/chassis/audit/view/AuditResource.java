package org.linli.chassis.audit.view;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.openapi.OwnName;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** This service's audit trail over HTTP, at a path of its own, because the gateway has one address for all services. */
@Path("/api/v1/audit/" + OwnName.IN_PATH + "/entries")
@RolesAllowed(Role.AUDITOR)
@Tag(name = "Audit")
public class AuditResource {

    @Inject
    AuditEntries entries;

    @Inject
    CurrentCaller caller;

    @ConfigProperty(name = "linli.service")
    String service;

    @GET
    @Operation(
            operationId = "list" + OwnName.IN_ID + "AuditEntries",
            summary = "Who did or saw what in " + OwnName.IN_PATH + "-service",
            description =
                    "Newest first, of this service only. An auditor sees what was done in their areas, the auditor "
                            + "of a whole district also what belongs to no area, such as a refused log-in or the alarm on an "
                            + "account that saw too much (READ_ALARM). Reading the trail stands in the trail.")
    public Page<AuditEntryView> list(
            @PathParam(OwnName.PARAMETER) String of,
            @BeanParam @Valid AuditEntryFilter filter,
            @BeanParam @Valid PageQuery query) {
        if (!of.equals(service)) {
            throw new CodedException(CommonError.NOT_FOUND);
        }
        return entries.list(caller.get(), filter, query);
    }
}
