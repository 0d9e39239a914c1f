package org.linli.notification.rule;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.notification.model.Audience;
import org.linli.notification.model.Cause;

/** Rules and causes for plain tests. */
final class RuleFixture {

    static final UUID RESIDENT = Ids.next();
    static final UUID HANDLER = Ids.next();

    private RuleFixture() {}

    static Cause rated(String settled, int satisfaction) {
        ObjectNode facts = new ObjectMapper().createObjectNode();
        facts.put("residentId", RESIDENT.toString())
                .put("handlerId", HANDLER.toString())
                .put("settled", settled)
                .put("satisfaction", satisfaction);
        return new Cause(Ids.next(), "linli.grievance.rated.v1", Ids.next(), null, Instant.EPOCH, facts);
    }

    static NotificationRule rule(String code, Map<String, Object> onlyIf, Audience audience, String topicCode) {
        return new NotificationRule() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Condition condition() {
                return new Condition(onlyIf);
            }

            @Override
            public Audience audience() {
                return audience;
            }

            @Override
            public Topic topic() {
                return new Topic() {
                    @Override
                    public String code() {
                        return topicCode;
                    }
                };
            }
        };
    }
}
