package org.linli.e2e.asking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.e2e.contract.Operation;
import org.linli.e2e.wire.Header;
import org.linli.e2e.wire.RawRequest;

/**
 * A request to an operation, whole and valid at first, changed in one place after the other. Texts of path, query and
 * headers are as they go over the wire.
 *
 * @param method as sent
 * @param target what is asked for instead of the filled-in path; null for that
 * @param body null for none
 */
public record Draft(
        Operation operation,
        String token,
        String method,
        String target,
        Map<String, String> path,
        List<Header> query,
        List<Header> headers,
        byte[] body) {

    public static final String CONTENT_TYPE = "Content-Type";
    private static final String KEY = "Idempotency-Key";

    public static Draft of(Operation operation, String token) {
        return new Draft(operation, token, operation.method(), null, Map.of(), List.of(), List.of(), null);
    }

    public Draft withPath(String name, String value) {
        Map<String, String> changed = new TreeMap<>(path);
        changed.put(name, value);
        return new Draft(operation, token, method, target, changed, query, headers, body);
    }

    public Draft withTarget(String other) {
        return new Draft(operation, token, method, other, path, query, headers, body);
    }

    public Draft withMethod(String other) {
        return new Draft(operation, token, other, target, path, query, headers, body);
    }

    public Draft withQuery(String name, String value) {
        return new Draft(operation, token, method, target, path, with(query, name, List.of(value)), headers, body);
    }

    public Draft withoutQuery(String name) {
        return new Draft(operation, token, method, target, path, with(query, name, List.of()), headers, body);
    }

    /** In place of what the draft has under the name; no value leaves the header out, two make two lines. */
    public Draft withHeader(String name, String... values) {
        return new Draft(operation, token, method, target, path, query, with(headers, name, List.of(values)), body);
    }

    public Draft withBody(byte[] other) {
        return new Draft(operation, token, method, target, path, query, headers, other);
    }

    public Draft withJson(JsonNode other) {
        return withBody(Json.bytes(other));
    }

    /** A key of its own, so that it is no repetition of what was sent before. */
    public Draft anew() {
        return operation.takesHeader(KEY) ? withHeader(KEY, UUID.randomUUID().toString()) : this;
    }

    public String filledPath() {
        String filled = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    public RawRequest toRequest() {
        String asked = target == null ? filledPath() : target;
        if (!query.isEmpty()) {
            asked += (asked.contains("?") ? "&" : "?")
                    + query.stream().map(one -> one.name() + "=" + one.value()).collect(Collectors.joining("&"));
        }
        List<Header> sent = new ArrayList<>(headers);
        if (token != null && sent.stream().noneMatch(header -> header.is("Authorization"))) {
            sent.add(new Header("Authorization", "Bearer " + token));
        }
        return new RawRequest(method, asked, sent, body);
    }

    private static List<Header> with(List<Header> lines, String name, List<String> values) {
        List<Header> changed = lines.stream().filter(line -> !line.is(name)).collect(Collectors.toList());
        values.forEach(value -> changed.add(new Header(name, value)));
        return changed;
    }
}
