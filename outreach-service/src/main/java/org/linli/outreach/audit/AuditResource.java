package org.linli.outreach.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.view.AuditEntries;
import org.linli.chassis.audit.view.AuditEntryFilter;
import org.linli.chassis.audit.view.AuditEntryView;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** This service's audit trail over HTTP. */
@Path("/api/v1/audit/outreach/entries")
@RolesAllowed(Role.AUDITOR)
@Tag(name = "Audit")
public class AuditResource {

    @Inject
    AuditEntries entries;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "listOutreachAuditEntries",
            summary = "Who did or saw what in outreach-service",
            description = AuditEntries.DESCRIPTION)
    public Page<AuditEntryView> list(@BeanParam @Valid AuditEntryFilter filter, @BeanParam @Valid PageQuery query) {
        return entries.list(caller.get(), filter, query);
    }
}
