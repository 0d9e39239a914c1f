package org.linli.local.simulator.wechat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates that the account has chosen, from {@code simulator/templates.json}. */
public final class Templates {
    private final Map<String, Template> byId = new LinkedHashMap<>();

    public Templates() {
        for (Object one : new JsonArray(resource("/simulator/templates.json"))) {
            Template template = read((JsonObject) one);
            byId.put(template.id(), template);
        }
    }

    private static Template read(JsonObject json) {
        List<Template.Field> fields = new ArrayList<>();
        for (Object one : json.getJsonArray("fields")) {
            JsonObject field = (JsonObject) one;
            FieldRule.of(field.getString("key"));
            fields.add(new Template.Field(field.getString("key"), field.getString("label")));
        }
        return new Template(json.getString("id"), json.getString("title"), fields);
    }

    static String resource(String name) {
        try (InputStream stream = Templates.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Template> all() {
        return List.copyOf(byId.values());
    }

    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    Template get(String id) {
        Template template = id == null ? null : byId.get(id);
        if (template == null) {
            throw new WechatRefusal(WechatError.INVALID_TEMPLATE);
        }
        return template;
    }
}
