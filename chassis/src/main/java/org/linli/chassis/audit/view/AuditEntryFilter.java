package org.linli.chassis.audit.view;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries are wanted. */
public class AuditEntryFilter {

    @Parameter(description = "Only what this account did.")
    @QueryParam("actor")
    public UUID actor;

    @Parameter(description = "Only entries with this action.", example = "LOOKUP")
    @QueryParam("action")
    @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
    public String action;

    @Parameter(description = "Only what was done to the thing with this id.")
    @QueryParam("targetId")
    public UUID targetId;
}
