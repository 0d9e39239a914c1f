package org.linli.notification.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.linli.chassis.id.Ids;
import org.linli.notification.model.Cause;
import org.linli.notification.model.Channel;

/** Templates and facts for plain tests. */
final class TemplateFixture {

    static final String REPLIED = "linli.grievance.replied.v1";

    private TemplateFixture() {}

    static MessageTemplate wechat(Map<String, String> fields) {
        return MessageTemplate.draft(
                new MessageTemplate.Key("test", Channel.WECHAT_SUBSCRIBE, "zh", 1),
                "tmpl",
                "pages/a/b?id={subjectId}",
                fields);
    }

    static MessageTemplate inbox(String title, String text) {
        return MessageTemplate.draft(
                new MessageTemplate.Key("test", Channel.IN_APP, "zh", 1),
                null,
                null,
                Map.of("title", title, "text", text));
    }

    static ObjectNode replied() {
        return new ObjectMapper()
                .createObjectNode()
                .put("number", "SQ-20260318-000123")
                .put("status", "REPLIED")
                .put("itemName", "楼道照明与路灯")
                .put("dueAt", "2026-03-18T16:30:00Z")
                .put("outcome", "NOT_SUPPORTED");
    }

    static Facts facts(ObjectNode data) {
        Instant at = Instant.parse("2026-03-18T01:05:00Z");
        return new Facts(new Cause(Ids.next(), REPLIED, Ids.next(), null, at, data), code -> "镜湖社区第三网格");
    }
}
