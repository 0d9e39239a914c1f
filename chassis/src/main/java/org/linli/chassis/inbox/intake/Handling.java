package org.linli.chassis.inbox.intake;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.linli.chassis.event.EventJson;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;

/** Calls a handler inside the event's trace, which its log lines and its own events then belong to. */
final class Handling {

    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String TRACE_ID = "traceId";
    private static final String EVENT_ID = "eventId";

    private Handling() {}

    @SuppressWarnings("try") // The scope works by being open.
    static void handle(EventHandler<?> handler, Arrival arrival) {
        Envelope envelope = arrival.envelope();
        Matcher trace = TRACE_PARENT.matcher(envelope.traceparent() == null ? "" : envelope.traceparent());
        Context context = Context.root();
        if (trace.matches()) {
            context = context.with(Span.wrap(SpanContext.createFromRemoteParent(
                    trace.group(1), trace.group(2), TraceFlags.fromHex(trace.group(3), 0), TraceState.getDefault())));
        }
        try (Scope ignored = context.makeCurrent()) {
            MDC.put(EVENT_ID, envelope.id().toString());
            if (trace.matches()) {
                MDC.put(TRACE_ID, trace.group(1));
            }
            call(handler, envelope, arrival.message().value());
        } finally {
            MDC.remove(EVENT_ID);
            MDC.remove(TRACE_ID);
        }
    }

    private static String place(IOException failure) {
        return failure instanceof JsonMappingException at && !at.getPath().isEmpty()
                ? " at " + at.getPathReference()
                : "";
    }

    private static <T> void call(EventHandler<T> handler, Envelope envelope, byte[] payload) {
        T data;
        try {
            data = EventJson.read(payload == null ? new byte[0] : payload, handler.dataType());
        } catch (IOException e) {
            // Without the cause: its text quotes the data.
            throw new UnreadableEventException(
                    "Data cannot be read as " + handler.dataType().getSimpleName() + place(e), null);
        }
        handler.on(new IncomingEvent<>(
                envelope.id(),
                envelope.type(),
                envelope.subject(),
                envelope.aggregateVersion(),
                envelope.areaPath(),
                envelope.time(),
                data));
    }
}
