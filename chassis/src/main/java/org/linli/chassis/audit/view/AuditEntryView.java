package org.linli.chassis.audit.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.audit.PurposeCode;

/** One line of the audit trail: who did or saw what, from where and why; ids and codes only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEntry")
public record AuditEntryView(
        UUID id,
        Instant occurredAt,

        @Schema(description = "The account that acted; absent when nobody was signed in.")
        UUID actor,

        @Schema(description = "What kind of caller it was.", examples = "STAFF")
        String actorKind,

        @Schema(description = "The log-in in which it was done.")
        UUID sessionId,

        @Schema(description = "Where the request came from, as the gateway saw it.", examples = "203.0.113.7")
        String address,

        @Schema(description = "What was done.", examples = "LOOKUP")
        String action,

        @Schema(description = "What kind of thing it was done to.", examples = "GRIEVANCE")
        String targetType,

        @Schema(description = "Its id.") String targetId,

        @Schema(description = "The area concerned, as dotted codes.", examples = "411003.411003002")
        String areaPath,

        @Schema(description = "What protected data was looked at for; absent before there was a list of purposes.")
        PurposeCode purposeCode,

        @Schema(description = "More about the purpose, in the person's words.")
        String purpose,

        @Schema(description = "The request, as in X-Request-Id.")
        String requestId,

        @Schema(description = "Further ids and codes.") Map<String, String> detail) {}
