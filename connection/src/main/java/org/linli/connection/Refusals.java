package org.linli.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Counts what was refused before it was a request. */
@ApplicationScoped
class Refusals {

    private final Map<CommonRefusal, Counter> byReason = new EnumMap<>(CommonRefusal.class);
    private final Counter unread;

    Refusals(MeterRegistry registry) {
        for (CommonRefusal refusal : CommonRefusal.values()) {
            byReason.put(refusal, counter(registry, refusal.name()));
        }
        unread = counter(registry, "ANSWER_NOT_READ");
    }

    void count(CommonRefusal refusal) {
        byReason.get(refusal).increment();
    }

    /** A client that asked and does not take its answer. */
    void unread() {
        unread.increment();
    }

    private static Counter counter(MeterRegistry registry, String reason) {
        return Counter.builder("linli.connection.refusals")
                .description("Requests and connections that were refused before anything behind the port heard of them")
                .tag("reason", reason)
                .register(registry);
    }
}
