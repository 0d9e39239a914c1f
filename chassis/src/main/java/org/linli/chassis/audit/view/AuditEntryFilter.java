package org.linli.chassis.audit.view;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
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

    @Parameter(description = "Only what was done in this log-in.")
    @QueryParam("sessionId")
    public UUID sessionId;

    @Parameter(description = "Only what was done from this address.", example = "203.0.113.7")
    @QueryParam("address")
    @Pattern(regexp = "[0-9a-fA-F.:]{2,45}")
    public String address;

    @Parameter(
            description =
                    "The first day, in China's time; without it 30 days before the last one, or the beginning when "
                            + "an actor or a target is named.",
            example = "2026-03-01")
    @QueryParam("from")
    public LocalDate from;

    @Parameter(
            description =
                    "The last day, in China's time; without it today. Without an actor or a target the period has "
                            + "at most 31 days.",
            example = "2026-03-31")
    @QueryParam("to")
    public LocalDate to;
}
