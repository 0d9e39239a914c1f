package org.linli.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.linli.e2e.client.Http;

/** What reached the phones, fetched piece by piece because the simulator keeps only the newest in memory. */
final class Messages {

    private final Http simulator;
    private final Map<String, Integer> seen = new HashMap<>();
    private long last;
    private long count;

    Messages(Http simulator) {
        this.simulator = simulator;
    }

    void fetch() {
        for (JsonNode message : simulator
                .get("/simulator/messages?since=" + last, Map.of())
                .orFail("messages")
                .body()
                .path("items")) {
            last = message.path("sequence").asLong();
            count++;
            // One matter is told of once per template and phone in this run: each step is taken once.
            String what = message.path("openid").asText()
                    + message.path("templateId").asText()
                    + message.path("data").toString();
            seen.merge(what, 1, Integer::sum);
        }
    }

    long count() {
        return count;
    }

    /** How many arrived although the same had arrived before. */
    long doubled() {
        return seen.values().stream().mapToLong(times -> times - 1).sum();
    }
}
