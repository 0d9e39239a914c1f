package org.linli.notification.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.notification.delivery.PreparingDeliveries;
import org.linli.notification.model.Cause;
import org.linli.notification.rule.NotificationRules;

/**
 * Hears every event that a rule names. The data is read as it comes, because the rules and templates say which members
 * matter. The rules are read once at start: a release that names a new type restarts the service anyway.
 */
@ApplicationScoped
public class NotifyingPeople implements EventHandler<JsonNode> {

    @Inject
    NotificationRules rules;

    @Inject
    PreparingDeliveries preparing;

    @Override
    public Set<String> eventTypes() {
        return rules.eventTypes();
    }

    @Override
    public Class<JsonNode> dataType() {
        return JsonNode.class;
    }

    @Override
    public void on(IncomingEvent<JsonNode> event) {
        preparing.prepare(
                new Cause(event.id(), event.type(), event.subject(), event.areaPath(), event.time(), event.data()));
    }
}
