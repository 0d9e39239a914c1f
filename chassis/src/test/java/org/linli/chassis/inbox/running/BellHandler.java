package org.linli.chassis.inbox.running;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.MDC;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;

/** Keeps what it heard, with the event id that log lines would carry. */
@ApplicationScoped
public class BellHandler implements EventHandler<JsonNode> {

    private final List<IncomingEvent<JsonNode>> heard = new CopyOnWriteArrayList<>();
    private final List<Object> logged = new CopyOnWriteArrayList<>();
    private volatile boolean deaf;

    void setDeaf(boolean deaf) {
        this.deaf = deaf;
    }

    List<IncomingEvent<JsonNode>> heard(UUID subject) {
        return heard.stream().filter(it -> it.subject().equals(subject)).toList();
    }

    boolean logged(UUID eventId) {
        return logged.contains(eventId.toString());
    }

    @Override
    public Set<String> eventTypes() {
        return Set.of("linli.chassis.bell-rung.v1", "linli.chassis.bell-cast.v1");
    }

    @Override
    public Class<JsonNode> dataType() {
        return JsonNode.class;
    }

    @Override
    public void on(IncomingEvent<JsonNode> event) {
        if (deaf) {
            throw new IllegalArgumentException("not heard");
        }
        heard.add(event);
        logged.add(MDC.get("eventId"));
    }
}
