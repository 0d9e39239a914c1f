package org.linli.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One operation of the contract.
 *
 * @param path with its parameters in braces
 * @param open whether it needs no token
 * @param body null when it takes none
 * @param responses by status
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean open,
        List<Parameter> parameters,
        Body body,
        Map<Integer, JsonNode> responses) {

    /** What an operation takes as its body. */
    public record Body(String mediaType, boolean required, JsonNode schema) {

        public boolean isJson() {
            return mediaType.equals("application/json");
        }
    }

    public List<Parameter> in(String place) {
        return parameters.stream().filter(parameter -> parameter.isIn(place)).toList();
    }

    public boolean takesHeader(String name) {
        return in("header").stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /** The schema of an answer's body; missing when the answer has none or the media type is not documented. */
    public JsonNode answer(int status, String mediaType) {
        return responses.get(status).path("content").path(mediaType).path("schema");
    }

    public boolean answersWithBody(int status) {
        return !responses.get(status).path("content").isEmpty();
    }
}
