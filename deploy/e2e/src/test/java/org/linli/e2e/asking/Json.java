package org.linli.e2e.asking;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON texts with something in them that no JSON library would write. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String HERE = "@here@";

    private Json() {}

    public static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Empty when it is no JSON. */
    public static Optional<JsonNode> read(byte[] text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(read -> !read.isMissingNode());
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** The document with raw bytes where the pointer points; members on the way there are made. */
    public static byte[] with(JsonNode document, JsonPointer place, byte[] raw) {
        if (!document.isObject()
                || place.last().mayMatchElement() && !document.at(place.head()).isArray()) {
            return raw;
        }
        ObjectNode changed = document.deepCopy();
        set(changed, place, HERE);
        byte[] text = bytes(changed);
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        int at = latin.indexOf("\"" + HERE + "\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text, 0, at);
        out.writeBytes(raw);
        int rest = at + HERE.length() + 2;
        out.write(text, rest, text.length - rest);
        return out.toByteArray();
    }

    public static JsonNode without(JsonNode document, JsonPointer place) {
        JsonNode changed = document.deepCopy();
        if (changed.at(place.head()) instanceof ObjectNode parent) {
            parent.remove(place.last().getMatchingProperty());
        }
        return changed;
    }

    public static JsonNode with(JsonNode document, JsonPointer place, JsonNode value) {
        return read(with(document, place, bytes(value))).orElseThrow();
    }

    private static void set(ObjectNode document, JsonPointer place, String value) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode array && place.last().mayMatchElement()) {
            int index = place.last().getMatchingIndex();
            if (index < array.size()) {
                array.set(index, value);
            } else {
                array.add(value);
            }
        } else {
            ObjectNode made = document.withObject(place.head(), JsonNode.OverwriteMode.ALL, true);
            made.put(place.last().getMatchingProperty(), value);
        }
    }

    /** A text as a JSON token, its bytes untouched whatever they are. */
    public static byte[] quoted(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('"');
        for (byte b : content) {
            if (b == '"' || b == '\\') {
                out.write('\\');
                out.write(b);
            } else if (b >= 0 && b < ' ') {
                out.writeBytes(String.format("\\u%04x", (int) b).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(b);
            }
        }
        out.write('"');
        return out.toByteArray();
    }
}
