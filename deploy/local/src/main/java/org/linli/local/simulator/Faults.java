package org.linli.local.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Troubles ordered for the next calls of an API, used up one by one in the order in which they came. */
final class Faults {
    private final List<Fault> ordered = new ArrayList<>();

    /** Where the connection breaks: never, before the call had an effect, or after it had one. */
    enum Drop {
        NEVER,
        BEFORE,
        AFTER
    }

    /** One trouble: an error code (0 for none), a delay, an HTTP status (200 as usual) or a broken connection. */
    record Fault(String api, int times, int errcode, long delayMillis, int httpStatus, Drop drop) {
        static Fault from(JsonObject json) {
            Drop drop = Drop.valueOf(json.getString("drop", "NEVER"));
            return new Fault(
                    json.getString("api"),
                    json.getInteger("times", 1),
                    json.getInteger("errcode", 0),
                    json.getLong("delayMillis", 0L),
                    json.getInteger("httpStatus", 200),
                    drop);
        }

        JsonObject toJson() {
            return new JsonObject()
                    .put("api", api)
                    .put("times", times)
                    .put("errcode", errcode)
                    .put("delayMillis", delayMillis)
                    .put("httpStatus", httpStatus)
                    .put("drop", drop.name());
        }

        private Fault once() {
            return new Fault(api, times - 1, errcode, delayMillis, httpStatus, drop);
        }
    }

    synchronized void order(Fault fault) {
        ordered.add(fault);
    }

    synchronized void clear() {
        ordered.clear();
    }

    synchronized JsonArray list() {
        JsonArray all = new JsonArray();
        ordered.forEach(fault -> all.add(fault.toJson()));
        return all;
    }

    /** The trouble for this call of the API, if any is left. */
    synchronized Optional<Fault> next(String api) {
        for (Iterator<Fault> faults = ordered.iterator(); faults.hasNext(); ) {
            Fault fault = faults.next();
            if (fault.api().equals(api)) {
                int place = ordered.indexOf(fault);
                if (fault.times() <= 1) {
                    faults.remove();
                } else {
                    ordered.set(place, fault.once());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
