package org.linli.e2e.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An answer as it came. */
public record RawAnswer(int status, List<Header> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }

    /** Without its parameters; empty when there is none. */
    public String mediaType() {
        return header("Content-Type").map(type -> type.split(";")[0].strip()).orElse("");
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Missing when the body is none or no JSON. */
    public JsonNode json() {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    public String text() {
        return RawRequest.cut(new String(body, StandardCharsets.UTF_8));
    }
}
