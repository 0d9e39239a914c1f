package org.linli.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as its reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InboxItem")
public record InboxItemView(
        UUID id,

        @Schema(description = "What it is about, for programs.", examples = "GRIEVANCE_REPLIED")
        String topic,

        @Schema(examples = "诉求已答复") String title,

        @Schema(examples = "您反映的“楼道照明与路灯”(编号SQ-20260318-000123)已答复,办理结果:已解决。")
        String text,

        SubjectView subject,

        @Schema(description = "When the thing it tells of happened.", examples = "2026-03-18T01:20:00Z")
        Instant occurredAt,

        @Schema(description = "Absent while unread.") Instant readAt) {

    /** What it leads to. */
    @Schema(name = "InboxSubject")
    public record SubjectView(
            @Schema(examples = "GRIEVANCE") String type, UUID id) {}
}
